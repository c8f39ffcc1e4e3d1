package io.quarkiverse.hyperstack.schema.trash;

import static io.quarkiverse.hyperstack.schema.trash.Restoring.WAY;
import static io.quarkiverse.hyperstack.schema.trash.TrashTables.VALUE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * Puts values of a column back into rows that have none.
 *
 * @param table the table as it is
 * @param column the column as it is
 * @param entry what was kept
 * @param values how kept values become those of the column
 */
record ColumnRestore(Table table, Column column, TrashEntry entry, KeptValues values) {

    RestorePlan plan(LiveRows rows, GateSql sql) throws SQLException {
        KeyMatch match = new KeyMatch(entry, sql);
        KeptValues.Way way = values.to(column, entry.value());
        String row = "(select 1 from " + sql.quote(table.name()) + " as hyperstack_row where "
                + match.condition("hyperstack_kept", "hyperstack_row");
        String empty = "exists " + row + " and hyperstack_row." + sql.quote(column.name()) + " is null)";
        String full = "exists " + row + " and hyperstack_row." + sql.quote(column.name()) + " is not null)";
        String keys = IntStream.range(0, entry.keyColumns().size()).mapToObj(TrashTables::key)
                .collect(Collectors.joining(", "));
        String kept = "(select " + keys + ", " + VALUE + " as " + sql.quote(column.name()) + " from "
                + sql.quote(entry.dataTable()) + ") as hyperstack_kept";
        String coming = kept + " where " + empty + " and " + way.converts() + " and " + sql.quote(column.name())
                + " is not null";
        long restored = rows.count("select count(*) from " + coming);
        long inTheWay = rows.count("select count(*) from " + kept + " where " + full);
        long there = rows.count("select count(*) from " + kept + " where exists " + row + ")");
        long all = rows.count("select count(*) from " + sql.quote(entry.dataTable()));
        Restored result = new Restored(entry, restored, inTheWay, all - there, there - inTheWay - restored);
        return restored == 0
                ? new RestorePlan(List.of(), result)
                : new RestorePlan(steps(sql, keys, "select " + keys + ", " + way.expression() + " as " + VALUE + " from "
                        + coming, result), result);
    }

    private List<Step> steps(GateSql sql, String keys, String coming, Restored result) {
        Change cause = new Change.AlterTable(table, table, List.of(new TableChange.ChangeColumn(column, column)));
        String reason = "put " + result.restored() + " values of " + entry.object() + " back";
        String found = " from " + sql.quote(WAY) + " as hyperstack_kept where "
                + new KeyMatch(entry, sql).condition("hyperstack_kept", sql.quote(table.name().name()));
        TrashTables tables = new TrashTables(sql);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("create table " + sql.quote(WAY) + " as " + coming, reason, cause));
        steps.add(new Step("create index " + sql.quote(WAY.name() + "_key") + " on " + sql.quote(WAY) + " (" + keys + ")",
                reason, cause));
        steps.add(new Step("update " + sql.quote(table.name()) + " set " + sql.quote(column.name()) + " = (select " + VALUE
                + found + ") where exists (select 1" + found + ")", reason, cause));
        if (result.left() == 0) {
            tables.remove(entry, reason, cause).forEach(steps::add);
        } else {
            String same = IntStream.range(0, entry.keyColumns().size()).mapToObj(i -> "hyperstack_back." + TrashTables.key(i)
                    + " = " + sql.quote(entry.dataTable()) + "." + TrashTables.key(i)).collect(Collectors.joining(" and "));
            steps.add(new Step("delete from " + sql.quote(entry.dataTable()) + " where exists (select 1 from " + sql.quote(WAY)
                    + " as hyperstack_back where " + same + ")", reason, cause));
            steps.add(new Step(tables.recount(entry), reason, cause));
        }
        steps.add(new Step("drop table " + sql.quote(WAY), reason, cause));
        return steps;
    }
}
