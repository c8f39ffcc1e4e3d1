package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * Something is to be unique, and rows may hold it twice.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS">Unique constraints</a>
 */
final class UniqueOverRows implements Rule {

    @Override
    public Problem problem() {
        return Problem.UNIQUE_OVER_ROWS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange> part : statement.parts(TableChange.class)) {
            List<String> columns = UniqueColumns.added(part);
            if (!columns.isEmpty() && !statement.isEmpty(part.name()) && !statement.phrase().has("using", "index")
                    && !KeptRows.areSettled(statement, part.name()) && !areNumbered(part, columns)
                    && !areNew(statement, part, columns) && !wereUnique(statement, part, columns)) {
                notes.addAll(Note.asked(part.misfits(statement.numbers()), note(statement, part, columns)));
            }
        }
        return notes;
    }

    /** Just now, or when the file began: it may take one rule off and put another on. */
    private static boolean wereUnique(StatementView statement, Part<TableChange> part, List<String> columns) {
        Table atFirst = statement.file().statements().get(0).before().tables().get(part.name());
        return UniqueColumns.wereUnique(part.table().before(), columns)
                || atFirst != null && UniqueColumns.wereUnique(atFirst, columns);
    }

    /** The database gives each row a number of its own. */
    private static boolean areNumbered(Part<TableChange> part, List<String> columns) {
        return columns.stream()
                .anyMatch(name -> part.table().before().column(name).isEmpty() && part.table().after().column(name)
                        .filter(column -> column.value() instanceof ColumnValue.Identity).isPresent());
    }

    /** NULL in every row: no two are the same. */
    private static boolean areNew(StatementView statement, Part<TableChange> part, List<String> columns) {
        return columns.stream().anyMatch(name -> (statement.isNew(part.name(), name)
                || part.table().before().column(name).isEmpty()) && part.table().after().column(name)
                        .filter(column -> column.nullable() && column.value() instanceof ColumnValue.None).isPresent());
    }

    private static Note note(StatementView statement, Part<TableChange> part, List<String> columns) {
        String names = columns.stream().map(statement::sql).collect(Collectors.joining(", "));
        String table = statement.sql(part.name());
        return Note.warning(part.name(), "(" + String.join(", ", columns) + ") of table \"" + part.name()
                + "\" is to be unique, which fails when two rows hold the same",
                "SELECT " + names + ", count(*) FROM " + table + " GROUP BY " + names + " HAVING count(*) > 1;\n"
                        + "-- settle what it shows by UPDATE or DELETE in this file, before this statement");
    }
}
