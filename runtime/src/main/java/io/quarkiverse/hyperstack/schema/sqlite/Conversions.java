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

    Conversion between(Held before, Held after) {
        if (before.isPartOf(after)) {
            return new Conversion(value, true, null, null);
        }
        return switch (after.affinity()) {
            case BLOB -> blob();
            case TEXT -> text();
            case INTEGER -> after.only() ? onlyInteger() : integer();
            case REAL -> real();
            case DECIMAL -> decimal();
            default -> anything();
        };
    }

    private Conversion text() {
        String isBlob = "typeof(" + value + ") = 'blob'";
        return new Conversion(converted(isBlob, value, "TEXT"), false, isBlob,
                "typeof(" + value + ") = 'real' AND CAST(CAST(" + value + " AS TEXT) AS REAL) IS NOT " + value);
    }

    /** What is behind the point goes; a number beyond 64 bits stays what it is, which is not an integer. */
    private Conversion integer() {
        String number = "CAST(" + value + " AS NUMERIC)";
        String cut = "CASE WHEN typeof(" + number + ") = 'real' AND abs(" + number + ") < 9223372036854775808.0 THEN CAST("
                + number + " AS INTEGER) ELSE " + number + " END";
        return new Conversion(converted(isNoNumber, cut, "NUMERIC"), false, isNoNumber,
                changes("CAST(" + cut + " AS TEXT) IS NOT " + value, "real", cut + " IS NOT " + value));
    }

    /** Where nothing but integers can be, a number beyond 64 bits does not convert. */
    private Conversion onlyInteger() {
        String number = "CAST(" + value + " AS NUMERIC)";
        String integer = "CAST(CASE WHEN " + isNoNumber + " THEN NULL WHEN typeof(" + number + ") = 'integer' THEN " + number
                + " WHEN abs(" + number + ") < 9223372036854775808.0 THEN " + number + " END AS INTEGER)";
        return new Conversion(integer, false, isNoNumber + " OR typeof(" + number + ") = 'real' AND abs(" + number
                + ") >= 9223372036854775808.0",
                integer + " IS NOT NULL AND (" + changes("CAST(" + integer + " AS TEXT) IS NOT " + value, "real",
                        integer + " IS NOT " + value) + ")");
    }

    /** The way back gives none of the other values. */
    private Conversion blob() {
        return new Conversion("CAST(" + value + " AS BLOB)", false, null,
                value + " IS NOT NULL AND typeof(" + value + ") <> 'blob'");
    }

    private Conversion real() {
        String real = "CAST(" + value + " AS REAL)";
        return new Conversion(converted(isNoNumber, value, "REAL"), false, isNoNumber,
                changes("CAST(" + real + " AS TEXT) IS NOT " + value + " AND CAST(CAST(" + real
                        + " AS INTEGER) AS TEXT) IS NOT " + value, "integer",
                        "CAST(" + real + " AS INTEGER) IS NOT " + value));
    }

    private Conversion decimal() {
        String number = "CAST(" + value + " AS NUMERIC)";
        return new Conversion(converted(isNoNumber, value, "NUMERIC"), false, isNoNumber,
                changes("CAST(" + number + " AS TEXT) IS NOT " + value, null, null));
    }

    /** SQLite makes numbers of the texts that look like some, and keeps the others. */
    private Conversion anything() {
        return new Conversion(value, true, null,
                changes("CAST(CAST(" + value + " AS NUMERIC) AS TEXT) IS NOT " + value, null, null));
    }

    /** Compares as a column of the new type does, because CAST is outside. */
    private static String converted(String fails, String value, String type) {
        return "CAST(CASE WHEN " + fails + " THEN NULL ELSE " + value + " END AS " + type + ")";
    }

    /** A condition on texts that are numbers, and one on values of another kind. */
    private String changes(String text, @Nullable String kind, @Nullable String other) {
        String texts = "typeof(" + value + ") = 'text' AND NOT " + isNoNumber + " AND " + text;
        return kind == null ? texts : texts + " OR typeof(" + value + ") = '" + kind + "' AND " + other;
    }
}
