package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An index that was created as such; those behind primary keys and unique constraints do not count.
 *
 * @param name the index's name
 * @param unique whether it is unique
 * @param parts its columns or expressions in order, each with collation and direction, in the database's own words
 * @param where the condition of a partial index, or null
 * @param clauses its rarer clauses in the database's own words, such as {@code USING gin} or {@code NULLS NOT DISTINCT}, sorted
 */
public record Index(String name, boolean unique, List<String> parts, @Nullable String where, List<String> clauses) {

    public Index {
        Objects.requireNonNull(name, "name");
        parts = List.copyOf(parts);
        clauses = Clauses.sorted(clauses);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Index " + name + " has no columns");
        }
    }
}
