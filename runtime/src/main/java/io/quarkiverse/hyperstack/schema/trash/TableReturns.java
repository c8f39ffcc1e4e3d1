package io.quarkiverse.hyperstack.schema.trash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;

/** Gives tables that a plan adds the rows of tables of the same name and columns, where their keys and checks let them. */
final class TableReturns {

    private final Draft draft;
    private final GateSql sql;
    private final LiveRows rows;
    private final EnumTypes enums;
    private final Map<QualifiedName, TrashEntry> coming = new LinkedHashMap<>();
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
            if (change instanceof Change.AddTable add) {
                TrashEntry entry = newestFirst.stream()
                        .filter(kept -> kept.column() == null && kept.table().equals(add.object())).findFirst().orElse(null);
                if (entry != null) {
                    added.put(add.object(), add);
                    consider(add.table(), entry);
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
        return coming.entrySet().stream().map(kept -> back(added.get(kept.getKey()), kept.getValue())).toList();
    }

    private Return back(Change.AddTable change, TrashEntry entry) {
        RowValues values = new RowValues(new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(Map.of(change.object(), entry.dataTable())));
        return new Return(entry, values, List.of(),
                new TrashTables(sql).remove(entry, Cleanup.reason(entry), change).toList(),
                "table \"" + change.object() + "\" gets " + entry.rows() + " rows back from the trash");
    }

    private void consider(Table table, TrashEntry entry) throws SQLException {
        coming.put(table.name(), entry);
        String obstacle = differentColumns(table, entry);
        if (obstacle == null) {
            obstacle = new RowFit(sql, rows, enums).obstacle(table, entry);
        }
        refused(table.name(), obstacle);
    }

    private boolean refused(QualifiedName table, @Nullable String obstacle) {
        if (obstacle == null) {
            return false;
        }
        TrashEntry entry = coming.remove(table);
        notes.add("trash entry " + entry.id() + " (" + entry.object() + ", " + entry.rows() + " rows) stays in the trash: "
                + obstacle);
        return true;
    }

    private @Nullable String differentColumns(Table table, TrashEntry entry) {
        Function<String, Function<String, String>> words = name -> type -> name + " " + type;
        Set<String> wanted = table.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .map(column -> words.apply(column.name()).apply(column.type().sql()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> kept = entry.columns().stream().map(column -> words.apply(column.name()).apply(column.type()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!wanted.equals(kept)) {
            Set<String> differ = Stream.of(wanted, kept).flatMap(Set::stream)
                    .filter(column -> !(wanted.contains(column) && kept.contains(column)))
                    .collect(Collectors.toCollection(TreeSet::new));
            return "the columns differ (" + String.join(", ", differ) + "); migrate trash restore " + entry.id()
                    + " puts back what the tables have in common";
        }
        boolean unknown = entry.columns().stream().anyMatch(column -> column.asText() && enums.labels(column.type()).isEmpty());
        return unknown ? "values of an array of an enum type do not come back by themselves" : null;
    }

    private @Nullable String orphans(Table table, TrashEntry entry) throws SQLException {
        for (ForeignKey key : table.constraints().foreignKeys()) {
            String set = key.columns().stream().map(column -> "hyperstack_kept." + sql.quote(column) + " is not null")
                    .collect(Collectors.joining(" and "));
            String pairs = IntStream.range(0, key.columns().size())
                    .mapToObj(i -> "hyperstack_parent." + sql.quote(key.target().columns().get(i)) + " = hyperstack_kept."
                            + sql.quote(key.columns().get(i)))
                    .collect(Collectors.joining(" and "));
            String holder = holder(key.target().table());
            long orphans = rows.count("select count(*) from " + sql.quote(entry.dataTable()) + " as hyperstack_kept where "
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

    /** Where the rows of a table are that will be there: in the trash or live. Null for a table that begins empty. */
    private @Nullable String holder(QualifiedName target) {
        TrashEntry entry = coming.get(target);
        if (entry != null) {
            return sql.quote(entry.dataTable());
        }
        Table live = draft.live().tables().get(target);
        return live == null ? null : rows.of(live);
    }
}
