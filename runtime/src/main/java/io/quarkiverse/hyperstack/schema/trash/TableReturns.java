package io.quarkiverse.hyperstack.schema.trash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** Gives tables that a plan adds the rows of tables of the same name and columns, where their keys and checks let them. */
final class TableReturns {

    private final Draft draft;
    private final GateSql sql;
    private final LiveRows rows;
    private final EnumTypes enums;
    private final Map<QualifiedName, KeptRows> coming = new LinkedHashMap<>();
    private final Map<QualifiedName, Change.AddTable> added = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    TableReturns(Draft draft, GateSql sql, LiveRows rows) {
        this.draft = draft;
        this.sql = sql;
        this.rows = rows;
        this.enums = new EnumTypes(draft);
    }

    /** Why entries do not come back, for the log; after {@link #of}. */
    List<String> notes() {
        return notes;
    }

    /** The tables that come back. They may refer to each other, so one that cannot come takes those with it that need it. */
    List<Return> of(List<TrashEntry> newestFirst) throws SQLException {
        for (Change change : draft.changes()) {
            if (change instanceof Change.AddTable add && !draft.values().moves().arrivals().containsKey(add.object())) {
                TrashEntry entry = newestFirst.stream()
                        .filter(kept -> kept.column() == null && kept.table().equals(add.object())).findFirst().orElse(null);
                if (entry != null) {
                    added.put(add.object(), add);
                    coming.put(add.object(), KeptRows.of(add.table(), entry, newestFirst));
                    refused(add.object(), obstacle(add.table(), coming.get(add.object())));
                }
            }
        }
        boolean fell = true;
        while (fell) {
            fell = false;
            for (QualifiedName name : List.copyOf(coming.keySet())) {
                fell |= refused(name, orphans(added.get(name).table(), coming.get(name)));
            }
        }
        List<Return> returns = new ArrayList<>();
        for (Map.Entry<QualifiedName, KeptRows> kept : coming.entrySet()) {
            returns.addAll(back(added.get(kept.getKey()), kept.getValue()));
        }
        return returns;
    }

    private List<Return> back(Change.AddTable change, KeptRows kept) throws SQLException {
        TrashTables tables = new TrashTables(sql);
        RowValues values = new RowValues(new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(Map.of(change.object(), kept.entry().dataTable())));
        Return table = new Return(kept.entry(), values, kept.completed(sql, change),
                tables.remove(kept.entry(), Cleanup.reason(kept.entry()), change).toList(),
                "table \"" + change.object() + "\" gets " + kept.entry().rows() + " rows back from the trash");
        List<Return> all = new ArrayList<>(List.of(table));
        for (TrashEntry part : kept.parts()) {
            all.add(new Return(part, RowValues.none(), List.of(), partOut(change, kept.entry(), part),
                    "column \"" + part.column() + "\" of table \"" + change.object() + "\" comes back with it"));
        }
        return all;
    }

    /** Values of rows that were gone before the table went stay in the trash. */
    private List<Step> partOut(Change.AddTable change, TrashEntry entry, TrashEntry part) throws SQLException {
        TrashTables tables = new TrashTables(sql);
        String data = sql.quote(part.dataTable());
        KeyMatch match = new KeyMatch(part, sql);
        long found = rows.count("select count(*) from " + data + " as hyperstack_kept where exists (select 1 from "
                + sql.quote(entry.dataTable()) + " as hyperstack_row where "
                + match.condition("hyperstack_kept", "hyperstack_row") + ")");
        return found >= part.rows()
                ? tables.remove(part, Cleanup.reason(part), change).toList()
                : List.of(new Step("delete from " + data + " where exists (select 1 from " + sql.quote(change.object())
                        + " as hyperstack_row where " + match.condition(data, "hyperstack_row") + ")", Cleanup.reason(part),
                        change), new Step(tables.recount(part), Cleanup.reason(part), change));
    }

    private boolean refused(QualifiedName table, @Nullable String obstacle) {
        if (obstacle == null) {
            return false;
        }
        TrashEntry entry = coming.remove(table).entry();
        notes.add("trash entry " + entry.id() + " (" + entry.object() + ", " + entry.rows() + " rows) stays in the trash: "
                + obstacle);
        return true;
    }

    private @Nullable String obstacle(Table table, KeptRows kept) throws SQLException {
        Set<String> differences = kept.differences(table);
        if (!differences.isEmpty()) {
            return "the columns differ (" + String.join(", ", differences) + "); migrate trash restore " + kept.entry().id()
                    + " puts back what the tables have in common";
        }
        return new RowFit(sql, rows, enums).obstacle(table, kept);
    }

    private @Nullable String orphans(Table table, KeptRows kept) throws SQLException {
        for (ForeignKey key : table.constraints().foreignKeys()) {
            if (isTargetComing(key.target())) {
                continue;
            }
            String set = key.columns().stream().map(column -> "hyperstack_kept." + sql.quote(column) + " is not null")
                    .collect(Collectors.joining(" and "));
            String pairs = IntStream.range(0, key.columns().size())
                    .mapToObj(i -> pair(kept.entry(), key.columns().get(i), key.target().columns().get(i)))
                    .collect(Collectors.joining(" and "));
            String holder = holder(key.target());
            long orphans = rows.count("select count(*) from " + kept.source(sql) + " as hyperstack_kept where "
                    + set
                    + (holder == null
                            ? ""
                            : " and not exists (select 1 from " + holder + " as hyperstack_parent where " + pairs + ")"));
            if (orphans > 0) {
                return orphans + (orphans == 1 ? " row refers" : " rows refer") + " by (" + String.join(", ", key.columns())
                        + ") to rows of table \"" + key.target().table() + "\" that are not there";
            }
        }
        return null;
    }

    /** What is kept as text is compared as text. */
    private String pair(TrashEntry entry, String column, String target) {
        String parent = "hyperstack_parent." + sql.quote(target);
        boolean text = entry.columns().stream().anyMatch(kept -> kept.asText() && kept.name().equals(column));
        return (text ? "cast(" + parent + " as text)" : parent) + " = hyperstack_kept." + sql.quote(column);
    }

    /** A column that only comes with the plan, perhaps with values from the trash, is left to the database to compare. */
    private boolean isTargetComing(ForeignKey.Target target) {
        Table live = coming.containsKey(target.table()) ? null : draft.live().tables().get(target.table());
        return live != null && target.columns().stream().anyMatch(column -> live.column(column).isEmpty());
    }

    /** Where the rows of a table are that will be there: in the trash or live. Null for a table that begins empty. */
    private @Nullable String holder(ForeignKey.Target target) {
        KeptRows kept = coming.get(target.table());
        if (kept != null) {
            return kept.source(sql);
        }
        Table live = draft.live().tables().get(target.table());
        if (live == null) {
            return null;
        }
        List<TableChange.ChangeColumn> converted = converted(target);
        return converted.isEmpty()
                ? rows.of(live)
                : "(select " + target.columns().stream().map(column -> value(target, column, converted) + " as "
                        + sql.quote(column)).collect(Collectors.joining(", ")) + " from " + rows.of(live)
                        + " as hyperstack_live)";
    }

    private List<TableChange.ChangeColumn> converted(ForeignKey.Target target) {
        return draft.changes().stream().filter(Change.AlterTable.class::isInstance).map(Change.AlterTable.class::cast)
                .filter(table -> table.object().equals(target.table())).flatMap(table -> table.changes().stream())
                .filter(TableChange.ChangeColumn.class::isInstance).map(TableChange.ChangeColumn.class::cast)
                .filter(change -> target.columns().contains(change.after().name())
                        && !(change.after().value() instanceof ColumnValue.Generated)
                        && !change.before().type().sql().equals(change.after().type().sql()))
                .toList();
    }

    /** The key as it is going to be. */
    private String value(ForeignKey.Target target, String column, List<TableChange.ChangeColumn> converted) {
        return converted.stream().filter(change -> change.after().name().equals(column)).findFirst()
                .map(change -> Objects.requireNonNullElseGet(
                        draft.values().conversions().get(new ColumnName(target.table(), column)),
                        () -> sql.conversion(change.before(), change.after()).expression()))
                .orElse(sql.quote(column));
    }
}
