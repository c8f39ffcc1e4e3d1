package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A column's type in the database's own words.
 *
 * @param sql the type with its length, precision and scale, as the database prints it; empty for a SQLite column
 *        without a type
 * @param collation the collation where it is not the type's own, or null
 */
public record DataType(String sql, @Nullable String collation) {

    public DataType {
        Objects.requireNonNull(sql, "sql");
    }
}
