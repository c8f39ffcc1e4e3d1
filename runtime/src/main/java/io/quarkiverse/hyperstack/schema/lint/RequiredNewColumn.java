package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * A new column takes no NULL and has no default, so the rows that are there have nothing to hold in it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN">Adding a column</a>
 * @see <a href="https://sqlite.org/lang_altertable.html#altertabaddcol">the same on SQLite</a>
 */
final class RequiredNewColumn implements Rule {

    @Override
    public Problem problem() {
        return Problem.NOT_NULL_WITHOUT_DEFAULT;
    }

    @Override
    public List<Note> look(StatementView statement) {
        return statement.parts(TableChange.AddColumn.class).stream()
                .filter(part -> !part.change().column().nullable()
                        && part.change().column().value() instanceof ColumnValue.None
                        && !statement.isEmpty(part.name())
                        && !KeptRows.areFilled(statement, part.name(), part.change().column().name()))
                .flatMap(part -> Note.asked(part.misfits(statement.numbers()), note(statement, part)).stream()).toList();
    }

    private static Note note(StatementView statement, Part<TableChange.AddColumn> part) {
        Column column = part.change().column();
        String table = statement.sql(part.name());
        String name = statement.sql(column.name());
        String add = "ALTER TABLE " + table + " ADD COLUMN " + name + " " + column.type().sql();
        String safe = statement.database() == Syntax.SQLITE
                ? add + " NOT NULL DEFAULT <value>;"
                : add + ";\nUPDATE " + table + " SET " + name + " = <value>;\nALTER TABLE " + table + " ALTER COLUMN " + name
                        + " SET NOT NULL;";
        return Note.error(part.name() + "." + column.name(),
                "the new column \"" + column.name() + "\" of table \"" + part.name()
                        + "\" takes no NULL and has no default, which fails as soon as the table has a row",
                safe);
    }
}
