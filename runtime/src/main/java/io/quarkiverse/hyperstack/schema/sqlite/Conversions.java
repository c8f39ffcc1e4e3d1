package io.quarkiverse.hyperstack.schema.sqlite;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.dialect.Conversion;

/**
 * How a column's values become those of another type. SQLite itself would put a value that does not fit into the column as it
 * is, where it lies about its type until somebody reads it.
 */
final class Conversions {

    private final String value;
    /** Texts that are no number, and blobs: both sort behind the largest number, to which a text is compared as a number. */
    private final String isNoNumber;

    Conversions(String column) {
        this.value = column;
        this.isNoNumber = column + " > CAST(9e999 AS REAL)";
    }

    Conversion between(Affinity before, Affinity after) {
        if (before == after || after == Affinity.BLOB) {
            return new Conversion(value, true, null, null);
        }
        return switch (after) {
            case TEXT -> text();
            case INTEGER -> integer();
            case REAL -> real();
            case DECIMAL -> decimal();
            default -> anything();
        };
    }

    private Conversion text() {
        String isBlob = "typeof(" + value + ") = 'blob'";
        return new Conversion("CASE WHEN " + isBlob + " THEN NULL ELSE " + value + " END", false, isBlob,
                "typeof(" + value + ") = 'real' AND CAST(CAST(" + value + " AS TEXT) AS REAL) IS NOT " + value);
    }

    /** What is behind the point goes; a number beyond 64 bits stays what it is, which is not an integer. */
    private Conversion integer() {
        String number = "CAST(" + value + " AS NUMERIC)";
        String cut = "CASE WHEN typeof(" + number + ") = 'real' AND abs(" + number + ") < 9223372036854775808.0 THEN CAST("
                + number + " AS INTEGER) ELSE " + number + " END";
        return new Conversion("CASE WHEN " + isNoNumber + " THEN NULL ELSE " + cut + " END", false, isNoNumber,
                changes("CAST(" + cut + " AS TEXT) IS NOT " + value, "real", cut + " IS NOT " + value));
    }

    private Conversion real() {
        String real = "CAST(" + value + " AS REAL)";
        return new Conversion("CASE WHEN " + isNoNumber + " THEN NULL ELSE " + real + " END", false, isNoNumber,
                changes("CAST(" + real + " AS TEXT) IS NOT " + value + " AND CAST(CAST(" + real
                        + " AS INTEGER) AS TEXT) IS NOT " + value, "integer",
                        "CAST(" + real + " AS INTEGER) IS NOT " + value));
    }

    private Conversion decimal() {
        String number = "CAST(" + value + " AS NUMERIC)";
        return new Conversion("CASE WHEN " + isNoNumber + " THEN NULL ELSE " + number + " END", false, isNoNumber,
                changes("CAST(" + number + " AS TEXT) IS NOT " + value, null, null));
    }

    /** SQLite makes numbers of the texts that look like some, and keeps the others. */
    private Conversion anything() {
        return new Conversion(value, true, null,
                changes("CAST(CAST(" + value + " AS NUMERIC) AS TEXT) IS NOT " + value, null, null));
    }

    /** A condition on texts that are numbers, and one on values of another kind. */
    private String changes(String text, @Nullable String kind, @Nullable String other) {
        String texts = "typeof(" + value + ") = 'text' AND NOT " + isNoNumber + " AND " + text;
        return kind == null ? texts : texts + " OR typeof(" + value + ") = '" + kind + "' AND " + other;
    }
}
