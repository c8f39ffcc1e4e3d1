package io.quarkiverse.hyperstack.copy.value;

/** The kinds of misfits, each with the words of a report behind "12 values of column …". */
public enum Reason {

    TOO_LONG("are longer than the column"),
    NOT_A_NUMBER("are no number"),
    OUT_OF_RANGE("are out of the type's range"),
    WOULD_ROUND("would be rounded"),
    NOT_A_DATE("are no date or time"),
    NOT_A_BOOLEAN("are neither true nor false"),
    NOT_A_UUID("are no UUID"),
    NOT_JSON("are no JSON"),
    NOT_BINARY("are no bytes"),
    NOT_AN_ARRAY("are no array"),
    NOT_TEXT("are bytes, not text"),
    INVALID_UTF8("are no valid UTF-8"),
    NUL_CHARACTER("contain the NUL character"),
    NULL_VALUE("are NULL"),
    UNKNOWN_LABEL("are no label of the enum"),
    UNSUPPORTED_TYPE("cannot be converted to the column's type");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /**
     * The reason in words.
     *
     * @return goes on after "values"
     */
    public String words() {
        return words;
    }
}
