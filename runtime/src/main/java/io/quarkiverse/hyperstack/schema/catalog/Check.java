package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the constraint's name, or null where the database gave none
 * @param expression the condition in the database's own words, without the outer parentheses
 */
public record Check(@Nullable String name, String expression) implements Constraint {

    public Check {
        Objects.requireNonNull(expression, "expression");
    }

    @Override
    public Check unnamed() {
        return new Check(null, expression);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.check(this);
    }
}
