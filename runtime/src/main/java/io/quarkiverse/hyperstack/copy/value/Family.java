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

    /**
     * The form in which equal values have equal text. As they are converted into exactly what PostgreSQL prints, that is every
     * text itself, unless {@link #isCanonical} says otherwise.
     */
    default String canonical(String text) {
        return text;
    }

    /** Whether {@link #canonical} never changes a text. */
    default boolean isCanonical() {
        return true;
    }
}
