package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * VALIDATE in the file that adds the constraint looks at every row while that file's lock keeps everybody away.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, notes</a>
 */
final class ValidatedUnderLock implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.VALIDATED_UNDER_LOCK;
    }

    @Override
    public List<Note> look(StatementView statement) {
        QualifiedName table = statement.table();
        int validate = statement.phrase().find(0, "validate", "constraint");
        if (validate < 0 || table == null || !statement.isExisting(table) || statement.isEmpty(table)
                || !statement.file().isInTransaction()
                || statement.earlier().stream().noneMatch(earlier -> holds(earlier, table))) {
            return List.of();
        }
        return List.of(Note.warning(table, "this looks at every row of table \"" + table
                + "\" while the lock that an earlier statement of the file took on it keeps others away",
                "move this statement to the next file"));
    }

    private static boolean holds(StatementView earlier, QualifiedName table) {
        return Locks.accessExclusive(earlier).contains(table)
                || earlier.verb() == Verb.ALTER_TABLE && table.equals(earlier.table()) && earlier.phrase().has("not", "valid");
    }
}
