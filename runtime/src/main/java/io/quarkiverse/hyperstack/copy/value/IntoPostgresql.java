package io.quarkiverse.hyperstack.copy.value;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Gives each value to the family of the column's type, by its storage class.
 *
 * @param family knows the type
 * @param nullable whether the column takes NULL
 */
record IntoPostgresql(Family family, boolean nullable) implements ColumnConversion {

    @Override
    public Converted convert(@Nullable Object value) {
        if (value == null) {
            return nullable ? Converted.NULL : Converted.not(Reason.NULL_VALUE, "NULL");
        }
        if (value instanceof String text) {
            return family.text(text);
        }
        if (value instanceof Long || value instanceof Integer) {
            return family.integer(((Number) value).longValue());
        }
        if (value instanceof Double real) {
            return family.real(real);
        }
        if (value instanceof byte[] bytes) {
            return family.blob(bytes);
        }
        if (value instanceof InvalidText text) {
            return Converted.not(Reason.INVALID_UTF8, "text of the bytes " + Shown.of(text.bytes()));
        }
        throw new IllegalArgumentException("No value of a database: " + value.getClass());
    }

    @Override
    public Object canonical(Object targetValue) {
        return Objects.requireNonNull(targetValue) instanceof String text ? family.canonical(text) : targetValue;
    }

    @Override
    public boolean isCanonical() {
        return family.isCanonical();
    }
}
