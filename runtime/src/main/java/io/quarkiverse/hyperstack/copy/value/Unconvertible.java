package io.quarkiverse.hyperstack.copy.value;

/**
 * A type that nothing is known of.
 *
 * @param type its name
 */
record Unconvertible(String type) implements Family {

    @Override
    public Converted integer(long value) {
        return refused("an integer");
    }

    @Override
    public Converted real(double value) {
        return refused("a floating point number");
    }

    @Override
    public Converted text(String value) {
        return refused("text");
    }

    @Override
    public Converted blob(byte[] value) {
        return refused("bytes");
    }

    private Converted refused(String stored) {
        return Converted.not(Reason.UNSUPPORTED_TYPE, stored + " for a column of type " + type);
    }
}
