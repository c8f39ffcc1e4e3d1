package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A foreign key over rows that are there keeps both tables from being written while each row is looked up.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, notes</a>
 */
final class ForeignKeyScan implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.FOREIGN_KEY_SCANS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange> part : statement.parts(TableChange.class)) {
            ForeignKey key = added(part.change());
            if (key != null && statement.rebuild() == null && Validity.isMade(statement, key.clauses())
                    && !statement.isEmpty(part.name()) && !isOfNewColumn(part, key)) {
                notes.add(note(statement, part, key));
            }
        }
        return notes;
    }

    private static @Nullable ForeignKey added(TableChange change) {
        if (change instanceof TableChange.AddConstraint added && added.constraint() instanceof ForeignKey key) {
            return key;
        }
        return change instanceof TableChange.ChangeConstraint changed && changed.after() instanceof ForeignKey key
                && !key.unnamed().equals(changed.before().unnamed()) ? key : null;
    }

    /** PostgreSQL knows that a column of the same statement without a default holds nothing. */
    private static boolean isOfNewColumn(Part<TableChange> part, ForeignKey key) {
        return key.columns().stream().allMatch(name -> part.table().before().column(name).isEmpty()
                && part.table().after().column(name).filter(column -> column.value() instanceof ColumnValue.None).isPresent());
    }

    private static Note note(StatementView statement, Part<TableChange> part, ForeignKey key) {
        QualifiedName target = key.target().table();
        String alter = "ALTER TABLE " + statement.sql(part.name());
        String name = statement
                .sql(key.name() == null ? SqlNames.derived(part.name().name(), key.columns().get(0), "fkey") : key.name());
        String orphans = part.misfits(statement.numbers()).map(Numbers.Answer::text).filter(text -> !text.isEmpty())
                .map(text -> ", and fails: " + text).orElse("");
        return new Note(severity(statement, part, key, orphans), part.name().toString(),
                "the new foreign key (" + String.join(", ", key.columns()) + ") of table \"" + part.name()
                        + "\" looks up every row, and nobody can write to \"" + part.name()
                        + (target.equals(part.name()) ? "" : "\" or \"" + target) + "\" meanwhile" + orphans,
                alter + " ADD CONSTRAINT " + name + " FOREIGN KEY (" + columns(statement, key.columns()) + ") REFERENCES "
                        + statement.sql(target) + " (" + columns(statement, key.target().columns())
                        + ") NOT VALID;\n-- in the next file:\n" + alter + " VALIDATE CONSTRAINT " + name + ";",
                0);
    }

    /** In columns that the file only just added, and did not fill, there is nothing to look up. */
    private static Severity severity(StatementView statement, Part<TableChange> part, ForeignKey key, String orphans) {
        boolean holdNothing = key.columns().stream().allMatch(name -> statement.isNew(part.name(), name)
                && part.table().after().column(name).filter(column -> column.value() instanceof ColumnValue.None).isPresent());
        if (!orphans.isEmpty()) {
            return Severity.ERROR;
        }
        return holdNothing && !KeptRows.areSettled(statement, part.name()) ? Severity.INFO : Severity.WARNING;
    }

    private static String columns(StatementView statement, List<String> names) {
        return names.stream().map(statement::sql).collect(Collectors.joining(", "));
    }
}
