package io.quarkiverse.hyperstack.copy.value;

/**
 * {@code smallint}, {@code integer} and {@code bigint}.
 *
 * @param type its name
 * @param least the smallest number it takes
 * @param most the largest
 */
record Integers(String type, long least, long most) implements Family {

    /** 2⁶³: the smallest positive floating point number that is no long. */
    private static final double BEYOND = 0x1p63;

    @Override
    public Converted integer(long value) {
        return value < least || value > most ? outOfRange(Long.toString(value)) : Converted.to(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        if (!(value >= -BEYOND && value < BEYOND)) {
            return outOfRange(Double.toString(value));
        }
        return value == Math.rint(value)
                ? integer((long) value)
                : Converted.not(Reason.WOULD_ROUND, value + " has a fraction; the column is of type " + type);
    }

    @Override
    public Converted text(String value) {
        boolean signed = value.startsWith("-") || value.startsWith("+");
        for (int i = signed ? 1 : 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return Converted.not(Reason.NOT_A_NUMBER, Shown.of(value));
            }
        }
        if (value.length() == (signed ? 1 : 0)) {
            return Converted.not(Reason.NOT_A_NUMBER, Shown.of(value));
        }
        try {
            return integer(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return outOfRange(Shown.of(value));
        }
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_A_NUMBER, "the bytes " + Shown.of(value));
    }

    private Converted outOfRange(String value) {
        return Converted.not(Reason.OUT_OF_RANGE, value + "; " + type + " takes " + least + " to " + most);
    }
}
