package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.OptionalLong;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * A statement deletes all rows of a table.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-truncate.html">TRUNCATE</a>
 */
final class EmptiedTable implements Rule {

    @Override
    public Problem problem() {
        return Problem.ROWS_EMPTIED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        boolean empties = statement.verb() == Verb.TRUNCATE
                || statement.verb() == Verb.DELETE && !statement.phrase().has("where") && !statement.phrase().has("limit");
        QualifiedName table = statement.table();
        if (!empties || table == null || !statement.isExisting(table) || statement.isEmpty(table)
                || KeptRows.ofTable(statement, table) || isFilledAgain(statement, table)) {
            return List.of();
        }
        OptionalLong rows = statement.numbers().rows(table);
        return List.of(Note.error(table, (rows.isPresent() ? "all " + rows.getAsLong() : "all") + " rows of table \"" + table
                + "\" are deleted",
                "CREATE TABLE " + SqlNames.derived(table.name(), "kept") + " AS SELECT * FROM "
                        + statement.sql(table) + ";\n-- before this statement; or say which rows: DELETE FROM "
                        + statement.sql(table)
                        + " WHERE <condition>"));
    }

    /** A repeatable file brings the rows of a table up to date. */
    private static boolean isFilledAgain(StatementView statement, QualifiedName table) {
        return statement.file().isRepeatable() && statement.later().stream()
                .anyMatch(later -> later.verb() == Verb.INSERT && table.equals(later.table()));
    }
}
