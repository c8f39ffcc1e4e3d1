package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name the constraint's name, or null where the database gave none
 * @param columns the referencing columns, in declared order
 * @param target what it points at
 * @param rules what happens on delete and update, and when it is checked
 * @param clauses its rarer clauses in the database's own words, such as {@code NOT VALID}, sorted
 */
public record ForeignKey(@Nullable String name, List<String> columns, Target target, Rules rules, List<String> clauses)
        implements
            Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(rules, "rules");
        clauses = Clauses.sorted(clauses);
        if (columns.size() != target.columns().size()) {
            throw new IllegalArgumentException("A foreign key has as many columns as its target");
        }
    }

    /**
     * A foreign key without rarer clauses.
     *
     * @param name its name, or null
     * @param columns the referencing columns
     * @param target what it points at
     * @param rules how it behaves
     */
    public ForeignKey(@Nullable String name, List<String> columns, Target target, Rules rules) {
        this(name, columns, target, rules, List.of());
    }

    @Override
    public ForeignKey unnamed() {
        return new ForeignKey(null, columns, target, rules, clauses);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }

    /**
     * The referenced columns.
     *
     * @param table the referenced table
     * @param columns the referenced columns, in the order of the referencing ones
     */
    public record Target(QualifiedName table, List<String> columns) {

        public Target {
            Objects.requireNonNull(table, "table");
            columns = List.copyOf(columns);
        }
    }

    /**
     * How the key behaves.
     *
     * @param onDelete the action when the referenced row goes
     * @param onUpdate the action when the referenced key changes
     * @param deferral when it is checked
     * @param match what a key of several columns makes of NULL
     */
    public record Rules(Action onDelete, Action onUpdate, Deferral deferral, Match match) {

        /**
         * Rules with SQL's ordinary treatment of NULL, {@link Match#SIMPLE}.
         *
         * @param onDelete the action when the referenced row goes
         * @param onUpdate the action when the referenced key changes
         * @param deferral when it is checked
         */
        public Rules(Action onDelete, Action onUpdate, Deferral deferral) {
            this(onDelete, onUpdate, deferral, Match.SIMPLE);
        }
    }

    /** The referential actions of SQL. */
    public enum Action {
        NO_ACTION, RESTRICT, CASCADE, SET_NULL, SET_DEFAULT;

        /**
         * The action as SQL spells it.
         *
         * @return for instance {@code SET NULL}
         */
        public String sql() {
            return name().replace('_', ' ');
        }
    }

    /** When a key is checked. */
    public enum Deferral {
        NOT_DEFERRABLE, DEFERRABLE, INITIALLY_DEFERRED
    }

    /** What a foreign key of several columns makes of NULL. */
    public enum Match {
        /** one NULL column: the row is not checked */
        SIMPLE,
        /** either all columns are NULL or none is */
        FULL
    }
}
