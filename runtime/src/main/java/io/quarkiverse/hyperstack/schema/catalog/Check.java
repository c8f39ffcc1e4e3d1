package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the constraint's name, or null where the database gave none
 * @param expression the condition in the database's own words, without the outer parentheses
 * @param clauses its rarer clauses in the database's own words, such as {@code NOT VALID} or {@code NO INHERIT}, sorted
 */
public record Check(@Nullable String name, String expression, List<String> clauses) implements Constraint {

    public Check {
        Objects.requireNonNull(expression, "expression");
        clauses = Clauses.sorted(clauses);
    }

    /**
     * A check without rarer clauses.
     *
     * @param name its name, or null
     * @param expression its condition
     */
    public Check(@Nullable String name, String expression) {
        this(name, expression, List.of());
    }

    @Override
    public Check unnamed() {
        return new Check(null, expression, clauses);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.check(this);
    }
}
