package io.quarkiverse.hyperstack.copy.value;

/**
 * {@code char(n)}. PostgreSQL fills it up with spaces; so do we, and take those away that are too many.
 *
 * @param length how many code points it takes
 */
record PaddedTexts(int length) implements TextFamily {

    @Override
    public Converted text(String value) {
        if (value.indexOf('\0') >= 0) {
            return Converted.not(Reason.NUL_CHARACTER, Shown.of(value));
        }
        int characters = value.codePointCount(0, value.length());
        if (characters < length) {
            return Converted.to(value + " ".repeat(length - characters));
        }
        String fitting = value;
        for (; characters > length && fitting.endsWith(" "); characters--) {
            fitting = fitting.substring(0, fitting.length() - 1);
        }
        return characters > length ? Texts.tooLong(fitting, characters, length) : Converted.to(fitting);
    }
}
