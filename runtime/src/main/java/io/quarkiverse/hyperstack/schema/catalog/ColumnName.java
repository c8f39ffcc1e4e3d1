package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Comparator;
import java.util.Objects;

/**
 * The name of a column in its table.
 *
 * @param table the table
 * @param column the column as the database spells it
 */
public record ColumnName(QualifiedName table, String column) implements Comparable<ColumnName> {

    private static final Comparator<ColumnName> ORDER = Comparator.comparing(ColumnName::table)
            .thenComparing(ColumnName::column);

    public ColumnName {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
    }

    @Override
    public int compareTo(ColumnName other) {
        return ORDER.compare(this, other);
    }

    /** For messages: {@code table.column}, unquoted. */
    @Override
    public String toString() {
        return table + "." + column;
    }
}
