package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A column goes with all its values.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE … DROP COLUMN</a>
 * @see <a href="https://sqlite.org/lang_altertable.html#altertabdropcol">the same on SQLite</a>
 */
final class DroppedColumn implements Rule {

    @Override
    public Problem problem() {
        return Problem.COLUMN_DROPPED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.DropColumn> part : statement.parts(TableChange.DropColumn.class)) {
            Column column = part.change().column();
            boolean computed = column.value() instanceof ColumnValue.Generated;
            if (!computed && !statement.isNew(part.name(), column.name())
                    && !KeptRows.ofColumn(statement, part.name(), column.name())) {
                notes.addAll(Note.asked(part.losses(statement.numbers()), note(statement, part)));
            }
        }
        return notes;
    }

    private static Note note(StatementView statement, Part<TableChange.DropColumn> part) {
        String column = part.change().column().name();
        PrimaryKey key = part.table().before().constraints().primaryKey();
        String columns = Stream.concat(key == null ? Stream.empty() : key.columns().stream(), Stream.of(column)).distinct()
                .map(statement::sql).collect(Collectors.joining(", "));
        String table = statement.sql(part.name());
        return Note.error(part.name() + "." + column, "column \"" + column + "\" of table \"" + part.name()
                + "\" goes with all its values, and a release of the application that still runs fails without it",
                "CREATE TABLE " + SqlNames.derived(part.name().name(), column, "kept") + " AS SELECT " + columns + " FROM "
                        + table
                        + ";\nALTER TABLE " + table + " DROP COLUMN " + statement.sql(column) + ";\n"
                        + "-- or, when nobody needs the values, in the line before: -- accept HS502: <why>");
    }
}
