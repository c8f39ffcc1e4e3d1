package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * {@code SET NOT NULL} looks at every row while nobody can read the table, unless a check has proven before that there is no NULL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL">SET NOT NULL</a>
 */
final class NotNullScan implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.NOT_NULL_SCANS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        return statement.parts(TableChange.ChangeColumn.class).stream()
                .filter(part -> NotNull.isAdded(part) && statement.rebuild() == null && !statement.isEmpty(part.name())
                        && !statement.isNew(part.name(), part.change().after().name())
                        && !statement.phrase().has("not", "valid") && !NotNull.isForNewKey(part)
                        && !NotNull.isChecked(part))
                .map(part -> note(statement, part)).toList();
    }

    private static Note note(StatementView statement, Part<TableChange.ChangeColumn> part) {
        String column = part.change().after().name();
        String alter = "ALTER TABLE " + statement.sql(part.name());
        String name = statement.sql(column);
        String check = SqlNames.derived(part.name().name(), column, "set");
        return Note.warning(part.name() + "." + column, "SET NOT NULL looks at every row of table \"" + part.name()
                + "\" while nobody can read or write it",
                alter + " ADD CONSTRAINT " + check + " CHECK (" + name + " IS NOT NULL) NOT VALID;\n-- in the next file:\n"
                        + alter
                        + " VALIDATE CONSTRAINT " + check + ";\n-- in the file after that:\n" + alter + " ALTER COLUMN " + name
                        + " SET NOT NULL;\n" + alter + " DROP CONSTRAINT " + check + ";");
    }
}
