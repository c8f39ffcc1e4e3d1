package io.quarkiverse.hyperstack.copy.value;

import java.util.Locale;

/** {@code boolean}: 0 and 1 as Hibernate stores them, and the words that PostgreSQL takes. */
enum Booleans implements Family {

    INSTANCE;

    private static final Converted TRUE = Converted.to("t");
    private static final Converted FALSE = Converted.to("f");

    @Override
    public Converted integer(long value) {
        if (value == 0) {
            return FALSE;
        }
        return value == 1 ? TRUE : refused(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        return value == 0 || value == 1 ? integer((long) value) : refused(Double.toString(value));
    }

    @Override
    public Converted text(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "on", "1" -> TRUE;
            case "f", "false", "n", "no", "off", "0" -> FALSE;
            default -> refused(Shown.of(value));
        };
    }

    @Override
    public Converted blob(byte[] value) {
        return refused("the bytes " + Shown.of(value));
    }

    private static Converted refused(String value) {
        return Converted.not(Reason.NOT_A_BOOLEAN, value);
    }
}
