package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unique constraint (not a unique index, see {@link Index}).
 *
 * @param name the constraint's name, or null where the database gave none
 * @param columns the columns, in declared order, at least one
 * @param clauses its rarer clauses in the database's own words, such as {@code DEFERRABLE} or {@code ON CONFLICT REPLACE},
 *        sorted
 */
public record UniqueKey(@Nullable String name, List<String> columns, List<String> clauses)
        implements
            Constraint {

    public UniqueKey {
        columns = List.copyOf(columns);
        clauses = Clauses.sorted(clauses);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A unique constraint has at least one column");
        }
    }

    /**
     * A unique constraint without rarer clauses.
     *
     * @param name its name, or null
     * @param columns its columns
     */
    public UniqueKey(@Nullable String name, List<String> columns) {
        this(name, columns, List.of());
    }

    @Override
    public UniqueKey unnamed() {
        return new UniqueKey(null, columns, clauses);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.uniqueKey(this);
    }
}
