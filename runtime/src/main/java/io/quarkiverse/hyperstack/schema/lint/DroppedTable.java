package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.OptionalLong;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;

/**
 * A table goes with all its rows.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-droptable.html">DROP TABLE</a>
 */
final class DroppedTable implements Rule {

    @Override
    public Problem problem() {
        return Problem.TABLE_DROPPED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        return statement.changes().stream().filter(Change.DropTable.class::isInstance).map(Change::object)
                .filter(table -> statement.isExisting(table) && !statement.isEmpty(table)
                        && !KeptRows.ofTable(statement, table))
                .map(table -> note(statement, table)).toList();
    }

    private static Note note(StatementView statement, QualifiedName table) {
        OptionalLong rows = statement.numbers().rows(table);
        String kept = SqlNames.derived(table.name(), "kept");
        return Note.error(table,
                "table \"" + table + "\" goes with "
                        + (rows.isPresent() ? "its " + Note.rows(rows.getAsLong()) : "all its rows")
                        + ", and a release of the application that still runs fails without it",
                "CREATE TABLE " + kept + " AS SELECT * FROM " + statement.sql(table) + ";\n"
                        + "DROP TABLE " + statement.sql(table) + ";\n"
                        + "-- or, when nobody needs the rows, in the line before: -- accept HS501: <why>");
    }
}
