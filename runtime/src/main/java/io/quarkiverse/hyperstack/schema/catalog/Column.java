package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name as the database spells it
 * @param type its type and collation
 * @param nullable whether it takes NULL
 * @param value what it holds when an INSERT leaves it out
 * @param comment its comment, or null
 */
public record Column(String name, DataType type, boolean nullable, ColumnValue value, @Nullable String comment) {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
    }
}
