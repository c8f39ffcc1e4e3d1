package io.quarkiverse.hyperstack.copy.value;

import org.jspecify.annotations.Nullable;

/** How the values of one column come over. Without state; one instance a column, used by several threads at once. */
public interface ColumnConversion {

    /**
     * Converts one value.
     *
     * @param value what the source gave: {@code Long}, {@code Double}, {@code String} or {@code byte[]} of SQLite, whatever the
     *        column's declared type (text that is no valid UTF-8 comes as a {@code byte[]} in {@link InvalidText}); a
     *        {@code String} of PostgreSQL, as {@code COPY TO STDOUT} prints it, unescaped; or null
     * @return the value as the target takes it, or why it does not fit; null becomes NULL, or {@link Reason#NULL_VALUE} where
     *         the column takes none
     */
    Converted convert(@Nullable Object value);

    /**
     * The form of a value in which equal values have equal text, for the checksum. It is asked for what {@link #convert} gave
     * and for what is read back from the target, and both have to give the same text.
     *
     * @param targetValue a text of PostgreSQL as {@code COPY TO STDOUT} prints it (unescaped; time zone UTC, ISO dates,
     *        {@code extra_float_digits} 1, hexadecimal bytes), or a {@code Long}, {@code Double}, {@code String} or
     *        {@code byte[]} of SQLite; never null
     * @return the same for equal values; the argument itself where its text is that already
     */
    Object canonical(Object targetValue);

    /**
     * Whether {@link #canonical} gives back every text of PostgreSQL that it is asked for, as it is. Then nobody has to ask.
     *
     * @return false when it may change one
     */
    default boolean isCanonical() {
        return false;
    }
}
