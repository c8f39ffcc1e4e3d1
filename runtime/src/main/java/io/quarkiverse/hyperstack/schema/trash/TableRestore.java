package io.quarkiverse.hyperstack.schema.trash;

import static io.quarkiverse.hyperstack.schema.trash.Restoring.WAY;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** Puts rows of a table back, with the columns that are still there. Rows whose key is there meanwhile stay in the trash. */
final class TableRestore {

    private final Table table;
    private final TrashEntry entry;
    private final GateSql sql;
    /** What goes back, by column. */
    private final Map<Column, KeptValues.Way> ways = new LinkedHashMap<>();

    TableRestore(Table table, TrashEntry entry, GateSql sql, KeptValues values) {
        this.table = table;
        this.entry = entry;
        this.sql = sql;
        for (KeptColumn kept : entry.columns()) {
            table.column(kept.name()).filter(column -> !(column.value() instanceof ColumnValue.Generated))
                    .ifPresent(column -> ways.put(column, values.to(column, kept)));
        }
    }

    RestorePlan plan(LiveRows rows) throws SQLException {
        if (ways.isEmpty()) {
            throw Restoring.unfit(entry, "table \"" + table.name() + "\" has none of its columns any more");
        }
        String data = sql.quote(entry.dataTable());
        String fits = ways.values().stream().map(KeptValues.Way::converts).distinct().collect(Collectors.joining(" and "));
        List<Integer> key = key();
        if (key.isEmpty() && rows.count("select count(*) from " + sql.quote(table.name())) > 0) {
            throw Restoring.unfit(entry, "table \"" + table.name() + "\" has rows, and no primary key to compare them by");
        }
        List<Column> columns = List.copyOf(ways.keySet());
        String kept = "(select " + IntStream.range(0, columns.size())
                .mapToObj(i -> ways.get(columns.get(i)).expression() + " as " + name(i)).collect(Collectors.joining(", "))
                + " from " + data + " where " + fits + ") as hyperstack_kept";
        String there = key.isEmpty()
                ? "1 = 0"
                : "exists (select 1 from " + sql.quote(table.name()) + " as hyperstack_row where " + key.stream().map(
                        i -> "hyperstack_row." + sql.quote(columns.get(i).name()) + " = hyperstack_kept." + name(i))
                        .collect(Collectors.joining(" and ")) + ")";
        long all = rows.count("select count(*) from " + data);
        long fitting = rows.count("select count(*) from " + kept);
        long inTheWay = rows.count("select count(*) from " + kept + " where " + there);
        Restored result = new Restored(entry, fitting - inTheWay, inTheWay, 0, all - fitting);
        return result.restored() == 0
                ? new RestorePlan(List.of(), result)
                : new RestorePlan(steps("select * from " + kept + " where not " + there, fits, key, result), result);
    }

    private List<Step> steps(String coming, String fits, List<Integer> key, Restored result) {
        Change cause = new Change.AddTable(table);
        String reason = "put " + result.restored() + " rows of " + entry.object() + " back";
        List<Column> columns = List.copyOf(ways.keySet());
        String names = columns.stream().map(column -> sql.quote(column.name())).collect(Collectors.joining(", "));
        boolean numbered = columns.stream()
                .anyMatch(column -> column.value() instanceof ColumnValue.Identity identity && identity.always());
        TrashTables tables = new TrashTables(sql);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("create table " + sql.quote(WAY) + " as " + coming, reason, cause));
        steps.add(new Step("insert into " + sql.quote(table.name()) + " (" + names + ")"
                + (numbered ? " overriding system value" : "") + " select " + IntStream.range(0, columns.size())
                        .mapToObj(TableRestore::name).collect(Collectors.joining(", "))
                + " from " + sql.quote(WAY), reason, cause));
        if (result.left() == 0) {
            tables.remove(entry, reason, cause).forEach(steps::add);
        } else {
            String same = key.stream()
                    .map(i -> "hyperstack_back." + name(i) + " = " + ways.get(columns.get(i)).expression())
                    .collect(Collectors.joining(" and "));
            steps.add(new Step("delete from " + sql.quote(entry.dataTable()) + " where " + fits + (key.isEmpty()
                    ? ""
                    : " and exists (select 1 from " + sql.quote(WAY) + " as hyperstack_back where " + same + ")"), reason,
                    cause));
            steps.add(new Step(tables.recount(entry), reason, cause));
        }
        steps.add(new Step("drop table " + sql.quote(WAY), reason, cause));
        return steps;
    }

    /** The places of the primary key's columns; none when there is no primary key, or a part of it was not kept. */
    private List<Integer> key() {
        PrimaryKey key = table.constraints().primaryKey();
        List<String> names = ways.keySet().stream().map(Column::name).toList();
        return key == null || !names.containsAll(key.columns())
                ? List.of()
                : key.columns().stream().map(names::indexOf).toList();
    }

    private static String name(int position) {
        return "hyperstack_column_" + (position + 1);
    }
}
