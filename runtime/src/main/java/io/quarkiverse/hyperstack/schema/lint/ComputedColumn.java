package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A new column that PostgreSQL numbers or computes for each row, writing the whole table anew while nobody can read it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, notes</a>
 */
final class ComputedColumn implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.VALUES_COMPUTED_FOR_ROWS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.AddColumn> part : statement.parts(TableChange.AddColumn.class)) {
            ColumnValue value = part.change().column().value();
            if (statement.isEmpty(part.name())) {
                continue;
            }
            if (value instanceof ColumnValue.Identity) {
                notes.add(note(part, "numbers", numbered(statement, part)));
            } else if (value instanceof ColumnValue.Generated generated && generated.stored()) {
                notes.add(note(part, "stores a computed value in", computed(statement, part, generated)));
            }
        }
        return notes;
    }

    private static Note note(Part<TableChange.AddColumn> part, String does, String safeWay) {
        String column = part.change().column().name();
        return Note.warning(part.name() + "." + column,
                "the new column \"" + column + "\" " + does + " every row, so the whole table \""
                        + part.name() + "\" is written anew and nobody can read it meanwhile",
                safeWay);
    }

    private static String numbered(StatementView statement, Part<TableChange.AddColumn> part) {
        String table = statement.sql(part.name());
        String name = statement.sql(part.change().column().name());
        String sequence = SqlNames.derived(part.name().name(), part.change().column().name(), "seq");
        String type = ValueType.of(part.change().column().type()).base();
        return "ALTER TABLE " + table + " ADD COLUMN " + name + " " + type + ";\nCREATE SEQUENCE " + sequence + " AS " + type
                + " OWNED BY " + table + "." + name + ";\nALTER TABLE " + table + " ALTER COLUMN " + name
                + " SET DEFAULT nextval('" + sequence + "');\n-- in a file of its own, on a large table in parts:\nUPDATE "
                + table
                + " SET " + name + " = nextval('" + sequence + "') WHERE " + name + " IS NULL;";
    }

    private static String computed(StatementView statement, Part<TableChange.AddColumn> part, ColumnValue.Generated generated) {
        Column column = part.change().column();
        return "ALTER TABLE " + statement.sql(part.name()) + " ADD COLUMN " + statement.sql(column.name()) + " "
                + column.type().sql() + " GENERATED ALWAYS AS (" + generated.expression()
                + ") VIRTUAL; -- from PostgreSQL 18 on";
    }
}
