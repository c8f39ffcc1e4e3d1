package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL exclusion constraint.
 *
 * @param name the constraint's name, or null where the database gave none
 * @param definition all of it in the database's own words, such as {@code EXCLUDE USING gist (during WITH &&)}
 */
public record Exclusion(@Nullable String name, String definition) implements Constraint {

    public Exclusion {
        Objects.requireNonNull(definition, "definition");
    }

    @Override
    public Exclusion unnamed() {
        return new Exclusion(null, definition);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.exclusion(this);
    }
}
