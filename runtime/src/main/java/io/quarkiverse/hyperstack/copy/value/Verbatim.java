package io.quarkiverse.hyperstack.copy.value;

import org.jspecify.annotations.Nullable;

/**
 * Takes text of PostgreSQL over as it is: both columns have the same type.
 *
 * @param family knows which texts are equal
 * @param nullable whether the column takes NULL
 */
record Verbatim(Family family, boolean nullable) implements ColumnConversion {

    @Override
    public Converted convert(@Nullable Object value) {
        if (value == null) {
            return nullable ? Converted.NULL : Converted.not(Reason.NULL_VALUE, "NULL");
        }
        return Converted.to(value);
    }

    @Override
    public Object canonical(Object targetValue) {
        return targetValue instanceof String text ? family.canonical(text) : targetValue;
    }

    @Override
    public boolean isCanonical() {
        return family.isCanonical();
    }
}
