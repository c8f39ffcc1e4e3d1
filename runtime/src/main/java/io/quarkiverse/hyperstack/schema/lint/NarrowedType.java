package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A column gets a type that cannot hold every value that the old one could.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER COLUMN … TYPE … USING</a>
 */
final class NarrowedType implements Rule {

    @Override
    public Problem problem() {
        return Problem.TYPE_NARROWED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.ChangeColumn> part : statement.parts(TableChange.ChangeColumn.class)) {
            Column before = part.change().before();
            Column after = part.change().after();
            boolean concerned = !statement.isNew(part.name(), before.name()) && !statement.isEmpty(part.name())
                    && Labels.of(before.type(), statement.before()).isEmpty()
                    && !(after.value() instanceof ColumnValue.Generated);
            if (concerned) {
                Narrowing.between(before.type(), after.type(), statement.database()).ifPresent(
                        what -> notes.addAll(Note.asked(part.losses(statement.numbers()), note(statement, part, what))));
            }
        }
        return notes;
    }

    private static Note note(StatementView statement, Part<TableChange.ChangeColumn> part, String what) {
        String column = part.change().before().name();
        String type = part.change().after().type().sql();
        String table = statement.sql(part.name());
        String fresh = SqlNames.derived(column, "new");
        return Note.warning(part.name() + "." + column,
                "column \"" + column + "\" of table \"" + part.name() + "\" changes from "
                        + part.change().before().type().sql() + " to " + type + ": " + what,
                "ALTER TABLE " + table + " ADD COLUMN " + fresh + " " + type + ";\nUPDATE " + table + " SET " + fresh
                        + " = CAST("
                        + statement.sql(column) + " AS " + type + ") WHERE <it fits>;\n"
                        + "-- settle the rows that are left, then use the new column");
    }
}
