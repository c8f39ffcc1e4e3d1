package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.List;
import java.util.Locale;

/**
 * What SQLite makes of values by the <a href="https://sqlite.org/datatype3.html#determination_of_column_affinity">declared
 * type</a> of their column. Its NUMERIC is split in two: what is a number by its name, and what only ends up there, such as
 * dates, which may hold anything.
 */
enum Affinity {
    INTEGER, REAL, DECIMAL, TEXT, BLOB, ANYTHING;

    static Affinity of(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("int")) {
            return INTEGER;
        }
        if (containsOneOf(lower, "char", "clob", "text")) {
            return TEXT;
        }
        if (lower.isEmpty() || lower.contains("blob")) {
            return BLOB;
        }
        if (containsOneOf(lower, "real", "floa", "doub")) {
            return REAL;
        }
        return containsOneOf(lower, "numeric", "decimal", "number") ? DECIMAL : ANYTHING;
    }

    private static boolean containsOneOf(String type, String... words) {
        return List.of(words).stream().anyMatch(type::contains);
    }
}
