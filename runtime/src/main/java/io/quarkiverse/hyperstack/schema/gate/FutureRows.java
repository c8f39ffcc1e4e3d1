package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** The rows of tables as they are going to be after a change, as something to select from now. */
final class FutureRows {

    private static final String KEY = "hyperstack_key_";

    private final Map<QualifiedName, Change.AlterTable> altered = new HashMap<>();
    private final Set<QualifiedName> added = new HashSet<>();
    private final GateSql sql;

    FutureRows(Draft draft, GateSql sql) {
        this.sql = sql;
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                altered.put(table.object(), table);
            } else if (change instanceof Change.AddTable table) {
                added.add(table.object());
            }
        }
    }

    /** The names of the columns that {@link #of} adds to tell rows apart. */
    List<String> keys(Change.AlterTable table) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sql.rowKey(table.before()).size(); i++) {
            names.add(KEY + (i + 1));
        }
        return names;
    }

    /** The rows of the changed table with the keys, and with the values that those new columns will have that are needed. */
    String of(Change.AlterTable table, Collection<String> needed) {
        List<String> selected = new ArrayList<>();
        List<String> names = keys(table);
        List<String> keys = sql.rowKey(table.before());
        for (int i = 0; i < names.size(); i++) {
            selected.add(keys.get(i) + " as " + names.get(i));
        }
        return with(table, selected, needed);
    }

    /** Whether a table is not there yet, and so has no rows. */
    boolean isNew(QualifiedName table) {
        return added.contains(table);
    }

    /** What a foreign key's target, which is there, is going to hold. */
    String target(QualifiedName table, Collection<String> needed) {
        return altered.containsKey(table) ? with(altered.get(table), List.of(), needed) : sql.quote(table);
    }

    /** A generated column may need other new columns, so each of them gets a select of its own around the rest. */
    private String with(Change.AlterTable table, List<String> selected, Collection<String> needed) {
        Set<String> names = withSources(table.after(), needed);
        List<Column> columns = table.changes().stream().filter(TableChange.AddColumn.class::isInstance)
                .map(change -> ((TableChange.AddColumn) change).column()).filter(column -> names.contains(column.name()))
                .toList();
        List<String> inner = new ArrayList<>(selected);
        columns.stream().filter(column -> !isGenerated(column)).map(this::future).forEach(inner::add);
        String name = sql.quote(table.object().name());
        String rows = "(select " + String.join("", inner.stream().map(item -> item + ", ").toList()) + name + ".* from "
                + sql.quote(table.object()) + " as " + name + ")";
        List<Column> waiting = new ArrayList<>(columns.stream().filter(FutureRows::isGenerated).toList());
        while (!waiting.isEmpty()) {
            Column next = next(waiting, table.after());
            waiting.remove(next);
            rows = "(select " + future(next) + ", " + name + ".* from " + rows + " as " + name + ")";
        }
        return rows;
    }

    /** The columns, and those from which generated ones among them are made. */
    private static Set<String> withSources(Table table, Collection<String> columns) {
        Set<String> names = new HashSet<>(columns);
        Deque<String> open = new ArrayDeque<>(columns);
        while (!open.isEmpty()) {
            table.column(open.remove()).map(Column::value).filter(ColumnValue.Generated.class::isInstance)
                    .map(value -> table.columnsIn(((ColumnValue.Generated) value).expression())).stream()
                    .flatMap(Collection::stream).filter(names::add).forEach(open::add);
        }
        return names;
    }

    private static Column next(List<Column> waiting, Table after) {
        Set<String> names = waiting.stream().map(Column::name).collect(Collectors.toSet());
        return waiting.stream().filter(column -> column.value() instanceof ColumnValue.Generated generated
                && after.columnsIn(generated.expression()).stream().noneMatch(names::contains)).findFirst()
                .orElse(waiting.get(0));
    }

    private static boolean isGenerated(Column column) {
        return column.value() instanceof ColumnValue.Generated;
    }

    private String future(Column column) {
        return sql.futureValue(column) + " as " + sql.quote(column.name());
    }
}
