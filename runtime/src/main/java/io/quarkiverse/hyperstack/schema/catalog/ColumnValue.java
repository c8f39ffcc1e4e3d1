package io.quarkiverse.hyperstack.schema.catalog;

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
     */
    record Identity(boolean always) implements ColumnValue {
    }
}
