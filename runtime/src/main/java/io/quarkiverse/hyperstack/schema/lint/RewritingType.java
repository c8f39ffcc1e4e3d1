package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A change of a type for which PostgreSQL writes the whole table and its indexes anew.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, notes</a>
 */
final class RewritingType implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.TYPE_CHANGE_REWRITES;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.ChangeColumn> part : statement.parts(TableChange.ChangeColumn.class)) {
            boolean rewrites = isRewritten(part.change().before().type(), part.change().after().type())
                    || changesType(part) && isComputed(statement.phrase());
            if (rewrites && statement.rebuild() == null && !statement.isEmpty(part.name())) {
                notes.add(note(statement, part));
            }
        }
        return notes;
    }

    private static boolean changesType(Part<TableChange.ChangeColumn> part) {
        return !ValueType.of(part.change().before().type()).equals(ValueType.of(part.change().after().type()));
    }

    /** Whether USING says more than the column, with or without a cast. */
    private static boolean isComputed(Phrase phrase) {
        int using = phrase.find(0, "using");
        return using > 0 && using + 1 < phrase.tokens().size() && phrase.after(using + 1, ":|,") < 0;
    }

    /** Whether the values of one type are stored in another way than those of the other, or have to be looked at. */
    static boolean isRewritten(DataType from, DataType to) {
        ValueType before = ValueType.of(from);
        ValueType after = ValueType.of(to);
        if (before.equals(after) || to.sql().equals(from.sql())) {
            return false;
        }
        if (before.isText() && after.isText()) {
            boolean padded = before.base().equals("character") || after.base().equals("character");
            boolean named = !before.base().matches("text|character varying") || !after.base().matches("text|character varying");
            return padded || named || after.length() < before.length();
        }
        if (!before.base().equals(after.base())) {
            return !(before.base().equals("cidr") && after.base().equals("inet"));
        }
        if (before.isNumeric()) {
            return after.first() >= 0
                    && (before.first() < 0 || after.first() < before.first() || after.scale() != before.scale());
        }
        if (before.isTimestamp() || before.base().startsWith("time") || before.base().equals("interval")) {
            return after.precision() < before.precision();
        }
        return !before.base().equals("bit varying") || after.length() < before.length();
    }

    private static Note note(StatementView statement, Part<TableChange.ChangeColumn> part) {
        Column before = part.change().before();
        String type = part.change().after().type().sql();
        String table = statement.sql(part.name());
        String fresh = SqlNames.derived(before.name(), "new");
        return Note.warning(part.name() + "." + before.name(),
                "for the change of \"" + before.name() + "\" from " + before.type().sql()
                        + " to " + type + " the whole table \"" + part.name()
                        + "\" is written anew with all its indexes, and nobody can read it meanwhile",
                "ALTER TABLE " + table + " ADD COLUMN " + fresh + " " + type
                        + ";\n-- the application writes both; then, in a file of its own, on a large table in parts:\nUPDATE "
                        + table + " SET " + fresh + " = " + statement.sql(before.name()) + "::" + type + " WHERE " + fresh
                        + " IS NULL;\n"
                        + "-- then the application reads \"" + fresh + "\", and a later release drops \"" + before.name()
                        + "\"");
    }
}
