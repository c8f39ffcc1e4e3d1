package io.quarkiverse.hyperstack.devui;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * The tables of a database.
 *
 * @param tables by their names
 * @param problem why they are not known; null when they are
 */
public record ShownStructure(List<ShownTable> tables, @Nullable ShownProblem problem) {

    static ShownStructure unknown(ShownProblem problem) {
        return new ShownStructure(List.of(), problem);
    }

    /**
     * A table.
     *
     * @param name its name, with its schema unless that is the connection's own one
     * @param columns in their order
     */
    public record ShownTable(String name, List<ShownColumn> columns) {

        static ShownTable of(Table table) {
            return new ShownTable(table.name().toString(),
                    table.columns().stream().map(column -> ShownColumn.of(table, column)).toList());
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its type, in the database's words
     * @param nullable whether it may be without a value
     * @param key whether it is part of the primary key
     * @param references the table that a foreign key of it points to; null when it has none
     */
    public record ShownColumn(String name, String type, boolean nullable, boolean key, @Nullable String references) {

        static ShownColumn of(Table table, Column column) {
            String references = table.constraints().foreignKeys().stream()
                    .filter(foreign -> foreign.columns().contains(column.name())).map(ForeignKey::target)
                    .map(target -> target.table().toString()).findFirst().orElse(null);
            PrimaryKey key = table.constraints().primaryKey();
            return new ShownColumn(column.name(), column.type().sql(), column.nullable(),
                    key != null && key.columns().contains(column.name()), references);
        }
    }
}
