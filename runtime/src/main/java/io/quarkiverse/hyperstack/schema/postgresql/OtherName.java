package io.quarkiverse.hyperstack.schema.postgresql;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/**
 * The same key or check under another name.
 *
 * @param name the name
 */
record OtherName(@Nullable String name) implements Constraint.Visitor<Constraint> {

    @Override
    public Constraint primaryKey(PrimaryKey key) {
        return new PrimaryKey(name, key.columns(), key.clauses());
    }

    @Override
    public Constraint uniqueKey(UniqueKey key) {
        return new UniqueKey(name, key.columns(), key.clauses());
    }

    @Override
    public Constraint foreignKey(ForeignKey key) {
        return new ForeignKey(name, key.columns(), key.target(), key.rules(), key.clauses());
    }

    @Override
    public Constraint check(Check check) {
        return new Check(name, check.expression(), check.clauses());
    }

    @Override
    public Constraint exclusion(Exclusion exclusion) {
        return new Exclusion(name, exclusion.definition());
    }
}
