package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;

/** What a column holds when an INSERT leaves it out. */
public sealed interface ColumnValue {

    /** NULL: no default, not generated. */
    record None() implements ColumnValue {
    }

    /**
     * A default.
     *
     * @param expression SQL in the database's own words
     */
    record Default(String expression) implements ColumnValue {
    }

    /**
     * A generated column.
     *
     * @param expression SQL in the database's own words
     * @param stored true when the value is stored, false when it is computed on read
     */
    record Generated(String expression, boolean stored) implements ColumnValue {
    }

    /**
     * An identity column (PostgreSQL {@code GENERATED … AS IDENTITY}, SQLite {@code AUTOINCREMENT}).
     *
     * @param always true when an explicit value is refused
     * @param clauses its rarer clauses in the database's own words, such as {@code INCREMENT BY 10}, sorted
     */
    record Identity(boolean always, List<String> clauses) implements ColumnValue {

        public Identity {
            clauses = Clauses.sorted(clauses);
        }

        /**
         * An identity column without rarer clauses.
         *
         * @param always true when an explicit value is refused
         */
        public Identity(boolean always) {
            this(always, List.of());
        }
    }
}
