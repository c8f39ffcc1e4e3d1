package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A table of SQLite is copied to change its definition, and nobody can write to the database meanwhile.
 *
 * @see <a href="https://sqlite.org/lang_altertable.html#otheralter">Making other kinds of table schema changes</a>
 */
final class RebuiltTable implements SqliteRule {

    private static final long LARGE = 100_000;

    @Override
    public Problem problem() {
        return Problem.TABLE_REBUILT;
    }

    @Override
    public List<Note> look(StatementView statement) {
        Rebuild rebuild = statement.rebuild();
        QualifiedName old = statement.table();
        if (rebuild == null || old == null) {
            return List.of();
        }
        OptionalLong rows = statement.numbers().rows(old);
        if (rows.isPresent() && rows.getAsLong() < LARGE) {
            return List.of();
        }
        QualifiedName table = rebuild.table().after().name();
        String message = "table \"" + table + "\" is copied row by row"
                + (rows.isPresent() ? ", " + rows.getAsLong() + " rows," : "")
                + " and nobody can write to the database meanwhile";
        String safe = safeWay(statement, rebuild);
        return List.of(rows.isPresent() ? Note.warning(table, message, safe) : Note.info(table, message, safe));
    }

    private static String safeWay(StatementView statement, Rebuild rebuild) {
        List<String> direct = new ArrayList<>();
        boolean possible = true;
        for (Change change : rebuild.changes()) {
            for (TableChange part : change instanceof Change.AlterTable altered ? altered.changes() : List.<TableChange>of()) {
                if (part instanceof TableChange.AddColumn added && isSimple(added.column())) {
                    direct.add("ALTER TABLE " + statement.sql(change.object()) + " ADD COLUMN "
                            + statement.sql(added.column().name())
                            + " " + added.column().type().sql() + ";");
                } else if (part instanceof TableChange.DropColumn dropped) {
                    direct.add("ALTER TABLE " + statement.sql(change.object()) + " DROP COLUMN "
                            + statement.sql(dropped.column().name()) + ";");
                } else {
                    possible = false;
                }
            }
        }
        return possible && !direct.isEmpty()
                ? String.join("\n", direct)
                : "SQLite has no other way; run it in a window in which nobody writes, with room for a second copy of the table";
    }

    private static boolean isSimple(Column column) {
        return column.nullable() && column.value() instanceof ColumnValue.None;
    }
}
