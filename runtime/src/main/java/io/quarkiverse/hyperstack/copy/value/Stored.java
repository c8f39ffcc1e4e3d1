package io.quarkiverse.hyperstack.copy.value;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * From SQLite to SQLite: a value stays as it is stored. Where the column's type has another affinity than that of the source,
 * it becomes what SQLite would make of it anyway.
 *
 * @param affinity of the column that values go to
 * @param nullable whether it takes NULL
 */
record Stored(Affinity affinity, boolean nullable) implements ColumnConversion {

    Stored(TargetColumn to) {
        this(Affinity.of(to.type()), to.nullable());
    }

    /** What SQLite makes of values of a column, by the words of its type. */
    enum Affinity {
        INTEGER, TEXT, BLOB, REAL, NUMERIC;

        static Affinity of(String type) {
            String words = type.toUpperCase(Locale.ROOT);
            if (words.contains("INT")) {
                return INTEGER;
            }
            if (words.contains("CHAR") || words.contains("CLOB") || words.contains("TEXT")) {
                return TEXT;
            }
            if (words.isEmpty() || words.contains("BLOB")) {
                return BLOB;
            }
            return words.contains("REAL") || words.contains("FLOA") || words.contains("DOUB") ? REAL : NUMERIC;
        }
    }

    @Override
    public Converted convert(@Nullable Object value) {
        if (value == null) {
            return nullable ? Converted.NULL : Converted.not(Reason.NULL_VALUE, "NULL");
        }
        if (value instanceof InvalidText text) {
            return Converted.not(Reason.INVALID_UTF8, "text of the bytes " + Shown.of(text.bytes()));
        }
        return Converted.to(value);
    }

    /** A number is the same whichever way it is stored, and a text that is one where the column makes numbers of such texts. */
    @Override
    public Object canonical(Object targetValue) {
        if (targetValue instanceof Integer number) {
            return number.longValue();
        }
        if (targetValue instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1e15) {
            return affinity == Affinity.TEXT ? targetValue : (Object) real.longValue();
        }
        return targetValue;
    }
}
