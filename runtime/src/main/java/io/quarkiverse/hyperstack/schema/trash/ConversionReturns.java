package io.quarkiverse.hyperstack.schema.trash;

import static io.quarkiverse.hyperstack.schema.trash.TrashTables.LEFT;
import static io.quarkiverse.hyperstack.schema.trash.TrashTables.VALUE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.trash.KeptColumn.Role;

/**
 * Puts values back that a change of type lost, when the column gets its old type again. Only where the row still holds what
 * the change left there: a value that somebody wrote since is newer.
 */
final class ConversionReturns {

    /** Marks the kept values whose rows were not written since. */
    private static final String MARK = "hyperstack_same";

    private final GateSql sql;
    private final LiveRows rows;
    private final TrashTables tables;
    private final EnumTypes enums;

    ConversionReturns(GateSql sql, LiveRows rows, EnumTypes enums) {
        this.enums = enums;
        this.sql = sql;
        this.rows = rows;
        this.tables = new TrashTables(sql);
    }

    /** Whether an entry holds values of this type that became what the column holds now. */
    static boolean isOf(TrashEntry entry, Column before, Column after) {
        return entry.ofConversion() && entry.value().isOf(after.type().sql())
                && entry.with(Role.LEFT).get(0).isOf(before.type().sql());
    }

    /** What a column gets back from an entry; empty when nothing, or when it is not sure to fit. */
    Optional<Return> of(Change.AlterTable table, Column column, TrashEntry entry) throws SQLException {
        boolean keyChanges = table.changes().stream()
                .anyMatch(change -> entry.keyColumns().stream().anyMatch(key -> Cleanup.touches(change, key)));
        if (keyChanges || isInKey(table.after(), column.name())) {
            return Optional.empty();
        }
        for (Check check : table.after().constraints().checks()) {
            if (table.after().columnsOf(check).contains(column.name()) && !fits(table.after(), check, column, entry)) {
                return Optional.empty();
            }
        }
        long found = rows.count("select count(*) from " + sql.quote(entry.dataTable())
                + " as hyperstack_kept where exists (" + unchanged(table.before(), column, entry, "hyperstack_kept",
                        rows.of(table.before()))
                + ")");
        return found == 0
                ? Optional.empty()
                : Optional.of(new Return(entry, RowValues.none(), before(table, column, entry), after(table, column, entry,
                        found),
                        "column \"" + column.name() + "\" of table \"" + table.object() + "\" gets " + found + " of "
                                + entry.rows() + " values back that did not fit its other type"));
    }

    private static boolean isInKey(Table table, String column) {
        Set<String> keys = new TreeSet<>();
        table.constraints().all().stream().filter(rule -> !(rule instanceof Check))
                .forEach((Constraint rule) -> keys.addAll(table.columnsOf(rule)));
        table.indexes().stream().filter(Index::unique)
                .forEach(index -> keys.addAll(table.columnsIn(String.join(", ", index.parts()) + " " + index.where())));
        return keys.contains(column);
    }

    private boolean fits(Table table, Check check, Column column, TrashEntry entry) throws SQLException {
        return table.columnsOf(check).size() == 1 && !entry.value().asText()
                && rows.count("select count(*) from (select " + VALUE + " as "
                        + sql.quote(column.name()) + " from " + sql.quote(entry.dataTable()) + ") as "
                        + sql.quote(table.name().name())
                        + " where not (" + check.expression() + ")") == 0;
    }

    private String unchanged(Table table, Column column, TrashEntry entry, String kept, String source) {
        KeptColumn left = entry.with(Role.LEFT).get(0);
        String now = "hyperstack_row." + sql.quote(column.name());
        return "select 1 from " + source + " as hyperstack_row where "
                + new KeyMatch(entry, sql).condition(kept, "hyperstack_row") + " and not ("
                + sql.differs(left.asText() ? "cast(" + now + " as text)" : now, kept + "." + LEFT) + ")"
                + labelled(column, entry, kept);
    }

    /** What was kept as text comes back where the type still has the label. */
    private String labelled(Column column, TrashEntry entry, String kept) {
        String type = column.type().sql();
        return entry.value().asText() ? " and " + sql.isMadeOf(kept + "." + VALUE, type, enums.labels(type)) : "";
    }

    private List<Step> before(Change.AlterTable table, Column column, TrashEntry entry) {
        String data = sql.quote(entry.dataTable());
        String reason = "find the rows of " + entry.object() + " that hold what the change of type left";
        return List.of(new Step("alter table " + data + " add column " + MARK + " integer", reason, table),
                new Step("update " + data + " set " + MARK + " = 1 where exists ("
                        + unchanged(table.before(), column, entry, data, sql.quote(table.object())) + ")", reason, table));
    }

    private List<Step> after(Change.AlterTable table, Column column, TrashEntry entry, long found) {
        String data = sql.quote(entry.dataTable());
        KeyMatch match = new KeyMatch(entry, sql);
        String marked = " and " + MARK + " = 1";
        String lookup = match.lookup(VALUE, marked);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("update " + sql.quote(table.object()) + " set " + sql.quote(column.name()) + " = "
                + (entry.value().asText() ? "cast(" + lookup + " as " + column.type().sql() + ")" : lookup) + " where exists "
                + match.lookup("1", marked),
                "put values of " + entry.object() + " back that did not fit its other type", table));
        if (found >= entry.rows()) {
            steps.addAll(tables.remove(entry, Cleanup.reason(entry), table).toList());
        } else {
            steps.add(new Step("delete from " + data + " where " + MARK + " = 1", Cleanup.reason(entry), table));
            steps.add(new Step("alter table " + data + " drop column " + MARK, Cleanup.reason(entry), table));
            steps.add(new Step(tables.recount(entry), Cleanup.reason(entry), table));
        }
        return steps;
    }
}
