package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A new check looks at every row while nobody can read the table, unless it is added as NOT VALID.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, notes</a>
 */
final class CheckScan implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.CHECK_SCANS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange> part : statement.parts(TableChange.class)) {
            Check check = CheckOverRows.added(part.change());
            if (check != null && statement.rebuild() == null && Validity.isMade(statement, check.clauses())
                    && !statement.isEmpty(part.name())) {
                notes.add(note(statement, part, check));
            }
        }
        return notes;
    }

    private static Note note(StatementView statement, Part<TableChange> part, Check check) {
        String alter = "ALTER TABLE " + statement.sql(part.name());
        String name = statement.sql(check.name() == null ? SqlNames.derived(part.name().name(), "check") : check.name());
        return Note.warning(part.name(), "the check (" + check.expression() + ") looks at every row of table \"" + part.name()
                + "\" while nobody can read or write it",
                alter + " ADD CONSTRAINT " + name + " CHECK (" + check.expression() + ") NOT VALID;\n-- in the next file:\n"
                        + alter
                        + " VALIDATE CONSTRAINT " + name + ";");
    }
}
