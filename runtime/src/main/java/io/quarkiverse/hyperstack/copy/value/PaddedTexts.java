package io.quarkiverse.hyperstack.copy.value;

/**
 * {@code char(n)}. PostgreSQL fills it up with spaces, which therefore mean nothing at the end.
 *
 * @param length how many code points it takes
 */
record PaddedTexts(int length) implements Family {

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
        String bare = canonical(value);
        if (bare.length() > length && bare.codePointCount(0, bare.length()) > length) {
            return Texts.tooLong(bare, bare.codePointCount(0, bare.length()), length);
        }
        return Converted.to(bare);
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_TEXT, "the bytes " + Shown.of(value));
    }

    @Override
    public String canonical(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
