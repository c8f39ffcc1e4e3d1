package io.quarkiverse.hyperstack.copy.value;

/**
 * {@code varchar(n)} and {@code text}.
 *
 * @param length how many characters it takes, as PostgreSQL counts them: code points
 */
record Texts(int length) implements Family {

    @Override
    public Converted integer(long value) {
        return text(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        return text(Double.toString(value));
    }

    @Override
    public Converted text(String value) {
        if (value.indexOf('\0') >= 0) {
            return Converted.not(Reason.NUL_CHARACTER, Shown.of(value));
        }
        if (value.length() > length && value.codePointCount(0, value.length()) > length) {
            return tooLong(value, value.codePointCount(0, value.length()), length);
        }
        return Converted.to(value);
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_TEXT, "the bytes " + Shown.of(value));
    }

    static Converted tooLong(String value, int characters, int length) {
        return Converted.not(Reason.TOO_LONG, characters + " characters; the column takes " + length + ": " + Shown.of(value));
    }
}
