package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

/**
 * Whether the rows that are there obey a check or foreign key.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT">ADD …
 *      NOT VALID</a>
 */
final class Validity {

    private Validity() {
    }

    /** Whether the database has made sure of it. */
    static boolean isProven(List<String> clauses) {
        return !clauses.contains("NOT VALID") && !clauses.contains("NOT ENFORCED");
    }

    /** Whether a statement that adds it looks at every row meanwhile. VALIDATE does, too, and keeps nobody away. */
    static boolean isMade(StatementView statement, List<String> clauses) {
        return isProven(clauses) && !statement.phrase().has("validate", "constraint");
    }
}
