package io.quarkiverse.hyperstack.schema.catalog;

import org.jspecify.annotations.Nullable;

/** A key or a check of a table. */
public sealed interface Constraint permits PrimaryKey, UniqueKey, ForeignKey, Check, Exclusion {

    /**
     * The declared name.
     *
     * @return the name, or null where nobody declared one: the database gave none, or made one up
     */
    @Nullable
    String name();

    /**
     * The same constraint without its name, to compare what it says.
     *
     * @return a constraint whose name is null
     */
    Constraint unnamed();

    /**
     * Calls the visitor's method for this kind of constraint.
     *
     * @param visitor one method a kind
     * @param <R> what the visitor makes
     * @return the visitor's result
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method a kind of constraint.
     *
     * @param <R> what is made of a constraint
     */
    interface Visitor<R> {

        R primaryKey(PrimaryKey key);

        R uniqueKey(UniqueKey key);

        R foreignKey(ForeignKey key);

        R check(Check check);

        R exclusion(Exclusion exclusion);
    }
}
