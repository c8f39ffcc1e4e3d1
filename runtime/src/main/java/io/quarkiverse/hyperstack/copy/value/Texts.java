package io.quarkiverse.hyperstack.copy.value;

/**
 * {@code varchar(n)} and {@code text}.
 *
 * @param length how many characters it takes, as PostgreSQL counts them: code points
 */
record Texts(int length) implements TextFamily {

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

    static Converted tooLong(String value, int characters, int length) {
        return Converted.not(Reason.TOO_LONG, characters + " characters; the column takes " + length + ": " + Shown.of(value));
    }
}
