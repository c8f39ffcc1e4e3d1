package io.quarkiverse.hyperstack.copy.value;

/** What is wrong with a JSON text. */
final class JsonFault extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    JsonFault(Reason reason, String what) {
        super(what, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
