package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
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
        return empties
                ? tables(statement).stream().filter(table -> statement.isExisting(table) && !statement.isEmpty(table)
                        && !KeptRows.ofTable(statement, table) && !isFilledAgain(statement, table))
                        .map(table -> note(statement, table)).toList()
                : List.of();
    }

    /** All that TRUNCATE names. */
    private static List<QualifiedName> tables(StatementView statement) {
        List<QualifiedName> tables = new ArrayList<>();
        Phrase phrase = statement.phrase();
        int at = statement.verb().afterTable(phrase);
        QualifiedName next = statement.table();
        while (next != null) {
            tables.add(Tables.known(next, statement.database(), statement.before()));
            int behind = statement.verb() == Verb.TRUNCATE ? phrase.after(at, "?*", ",", "?only") : -1;
            next = phrase.name(behind);
            at = phrase.afterName(behind);
        }
        return tables;
    }

    private static Note note(StatementView statement, QualifiedName table) {
        OptionalLong rows = statement.numbers().rows(table);
        return Note.error(table,
                (rows.isPresent() ? "all " + rows.getAsLong() : "all") + " rows of table \"" + table + "\" are deleted",
                "CREATE TABLE " + SqlNames.derived(table.name(), "kept") + " AS SELECT * FROM " + statement.sql(table)
                        + ";\n-- before this statement; or say which rows: DELETE FROM " + statement.sql(table)
                        + " WHERE <condition>");
    }

    /** A repeatable file brings the rows of a table up to date. */
    private static boolean isFilledAgain(StatementView statement, QualifiedName table) {
        return statement.file().isRepeatable() && statement.later().stream()
                .anyMatch(later -> later.verb() == Verb.INSERT && table.equals(later.table()));
    }
}
