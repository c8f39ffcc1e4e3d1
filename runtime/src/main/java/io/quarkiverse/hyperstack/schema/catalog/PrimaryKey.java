package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name the constraint's name, or null where the database gave none
 * @param columns the columns, in key order, at least one
 * @param clauses its rarer clauses in the database's own words, such as {@code DEFERRABLE} or {@code ON CONFLICT REPLACE},
 *        sorted
 */
public record PrimaryKey(@Nullable String name, List<String> columns, List<String> clauses)
        implements
            Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
        clauses = Clauses.sorted(clauses);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A primary key has at least one column");
        }
    }

    /**
     * A primary key without rarer clauses.
     *
     * @param name its name, or null
     * @param columns its columns
     */
    public PrimaryKey(@Nullable String name, List<String> columns) {
        this(name, columns, List.of());
    }

    @Override
    public PrimaryKey unnamed() {
        return new PrimaryKey(null, columns, clauses);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.primaryKey(this);
    }
}
