package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A type that PostgreSQL keeps for the sake of the standard, and that does not do what people expect.
 *
 * @see <a href="https://wiki.postgresql.org/wiki/Don%27t_Do_This">Don't do this</a>
 */
final class TypeWithTraps implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.TYPE_WITH_TRAPS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Change change : statement.changes()) {
            if (change instanceof Change.AddTable added) {
                added.table().columns().forEach(column -> check(added.object(), column, notes));
            } else if (change instanceof Change.AlterTable altered) {
                for (TableChange part : altered.changes()) {
                    if (part instanceof TableChange.AddColumn added) {
                        check(altered.object(), added.column(), notes);
                    } else if (part instanceof TableChange.ChangeColumn changed
                            && !changed.before().type().equals(changed.after().type())) {
                        check(altered.object(), changed.after(), notes);
                    }
                }
            }
        }
        return notes;
    }

    private static void check(QualifiedName table, Column column, List<Note> notes) {
        ValueType type = ValueType.of(column.type());
        String object = table + "." + column.name();
        String what = "column \"" + column.name() + "\" of table \"" + table + "\" is " + column.type().sql();
        if (type.base().equals("money")) {
            notes.add(Note.info(object, what + ", whose values change with the server's locale", "numeric(12,2)"));
        } else if (type.base().equals("character") && type.length() > 1) {
            notes.add(Note.info(object, what + ", which fills values up with blanks and takes no less room for it",
                    "varchar(" + type.length() + ")"));
        } else if (type.base().equals("time with time zone")) {
            notes.add(Note.info(object, what + ", which knows no date and so no daylight saving",
                    "timestamp with time zone, or time"));
        }
    }
}
