package io.quarkiverse.hyperstack.copy.value;

/**
 * A family of types of PostgreSQL: how what SQLite has stored, in each of its storage classes, becomes the text that
 * PostgreSQL's {@code COPY} prints for the same value.
 */
interface Family {

    /** A stored integer. */
    Converted integer(long value);

    /** A stored floating point number; never NaN, which SQLite stores as NULL. */
    Converted real(double value);

    /** A stored text, or any text of PostgreSQL. */
    Converted text(String value);

    /** Stored bytes. */
    Converted blob(byte[] value);

    /** The form in which equal values have equal text; that in which PostgreSQL prints them, where it prints only one. */
    default String canonical(String text) {
        return text;
    }
}
