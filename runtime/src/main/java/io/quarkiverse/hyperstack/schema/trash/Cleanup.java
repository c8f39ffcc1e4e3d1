package io.quarkiverse.hyperstack.schema.trash;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** Takes out of the trash what came back: the whole entry, or only the rows that were found. */
final class Cleanup {

    private final GateSql sql;
    private final TrashTables tables;

    Cleanup(GateSql sql) {
        this.sql = sql;
        this.tables = new TrashTables(sql);
    }

    /** Steps after all changes. Rows stay when the key with which they would be found changes in the same plan. */
    List<Step> after(Change.AlterTable table, TrashEntry entry, long found, String usable) {
        if (found >= entry.rows()) {
            return tables.remove(entry, reason(entry), table).toList();
        }
        boolean keyChanges = table.changes().stream()
                .anyMatch(change -> entry.keyColumns().stream().anyMatch(key -> touches(change, key)));
        if (keyChanges) {
            return List.of();
        }
        String rows = new KeyMatch(entry, sql).condition(sql.quote(entry.dataTable()), "hyperstack_row");
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("delete from " + sql.quote(entry.dataTable()) + " where exists (select 1 from "
                + sql.quote(table.object()) + " as hyperstack_row where " + rows + ")" + usable, reason(entry), table));
        steps.add(new Step(tables.recount(entry), reason(entry), table));
        return steps;
    }

    static String reason(TrashEntry entry) {
        return "take " + entry.object() + " out of the trash";
    }

    /** Whether a change is about the values of a column that is there. */
    static boolean touches(TableChange change, String column) {
        return change instanceof TableChange.ChangeColumn changed && changed.after().name().equals(column)
                && !changed.before().type().sql().equals(changed.after().type().sql())
                || change instanceof TableChange.DropColumn dropped && dropped.column().name().equals(column);
    }
}
