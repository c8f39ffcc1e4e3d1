package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** The rows of tables as they are going to be after a plan, as something to select from now. */
final class FutureRows {

    private static final String KEY = "hyperstack_key_";

    private final Draft draft;
    private final Map<QualifiedName, Change.AlterTable> altered = new HashMap<>();
    private final Map<QualifiedName, Table> added = new HashMap<>();
    private final GateSql sql;
    private final Sources sources;

    FutureRows(Draft draft, GateSql sql) {
        this.draft = draft;
        this.sql = sql;
        this.sources = new Sources(draft.renames(), sql);
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                altered.put(table.object(), table);
            } else if (change instanceof Change.AddTable table) {
                added.put(table.object(), table.table());
            }
        }
    }

    /** The names of the columns that {@link #of} adds to tell rows apart. */
    List<String> keys(Table table) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sql.rowKey(table).size(); i++) {
            names.add(KEY + (i + 1));
        }
        return names;
    }

    /** Counts the rows of a table as it is. */
    String count(Table table) {
        String arrivals = draft.values().moves().arrivals().get(table.name());
        String rows = arrivals != null && added.containsKey(table.name()) ? "(" + arrivals + ")" : sources.of(table);
        return "select count(*) from " + rows + " as hyperstack_all";
    }

    /** Asks the rows of a table as they are, in the names after the renames. */
    Question question(Table table, String where, String breaks) {
        String rows = "(select " + String.join(", ", keyed(table)) + ", " + sql.quote(table.name().name()) + ".* from "
                + sources.of(table) + " as " + sql.quote(table.name().name()) + ") as " + sql.quote(table.name().name());
        return new Question("select " + String.join(", ", keys(table)) + " from " + rows + " " + where, keys(table),
                count(table), breaks, null);
    }

    private List<String> keyed(Table table) {
        List<String> selected = new ArrayList<>();
        List<String> names = keys(table);
        List<String> keys = sql.rowKey(table);
        for (int i = 0; i < names.size(); i++) {
            selected.add(keys.get(i) + " as " + names.get(i));
        }
        return selected;
    }

    /** The rows of the changed table with the keys, and with the values that those columns will have that are needed. */
    String of(Change.AlterTable table, Collection<String> needed) {
        return added.containsKey(table.object())
                ? moved(table.object(), keyed(table.after()), sql.quote(table.object().name()) + ".*")
                : with(table, keyed(table.before()), needed);
    }

    /** The rows that come to a table from others. */
    private String moved(QualifiedName table, List<String> selected, String rest) {
        List<String> items = new ArrayList<>(selected);
        items.add(rest);
        return "(select " + String.join(", ", items) + " from (" + draft.values().moves().arrivals().get(table) + ") as "
                + sql.quote(table.name()) + ")";
    }

    /** Whether a table is not there yet and begins without rows. */
    boolean isNew(QualifiedName table) {
        return added.containsKey(table) && !draft.values().rows().containsKey(table)
                && !draft.values().moves().arrivals().containsKey(table);
    }

    /** What a foreign key's target is going to hold. */
    String target(QualifiedName name, Collection<String> needed) {
        QualifiedName held = draft.values().rows().get(name);
        Table live = draft.live().tables().get(name);
        if (held == null && live == null && !isNew(name) && added.containsKey(name)) {
            return "(" + draft.values().moves().arrivals().get(name) + ")";
        }
        if (held != null || live == null) {
            return sql.quote(held == null ? name : held);
        }
        return altered.containsKey(name) ? with(altered.get(name), List.of(), needed) : sources.of(live);
    }

    /** A generated column may need other new columns, so each of them gets a select of its own around the rest. */
    private String with(Change.AlterTable table, List<String> selected, Collection<String> needed) {
        Set<String> names = GeneratedColumns.withSources(table.after(), needed);
        String name = sql.quote(table.object().name());
        List<String> inner = new ArrayList<>(selected);
        List<Column> stored = new ArrayList<>();
        List<Column> generated = new ArrayList<>();
        for (Column column : table.before().columns()) {
            TableChange.ChangeColumn change = change(table, column);
            Column made = table.after().column(column.name())
                    .filter(after -> after.value() instanceof ColumnValue.Generated).orElse(null);
            if (made != null && names.contains(column.name())) {
                generated.add(made);
            } else if (made == null || change == null) {
                inner.add(value(table, column, change) + " as " + sql.quote(column.name()));
                stored.add(column);
            }
        }
        for (TableChange change : table.changes()) {
            if (change instanceof TableChange.AddColumn added && names.contains(added.column().name())) {
                if (added.column().value() instanceof ColumnValue.Generated) {
                    generated.add(added.column());
                } else {
                    inner.add(future(table, added.column()) + " as " + sql.quote(added.column().name()));
                    stored.add(added.column());
                }
            }
        }
        String departs = draft.values().moves().departures().get(table.object());
        String rows = "(select " + String.join(", ", inner) + " from " + sources.of(table.before()) + " as " + name
                + (departs == null ? "" : " where (" + departs + ") is not true")
                + (draft.values().moves().arrivals().containsKey(table.object())
                        ? " union all select * from " + moved(table.object(), selected, arriving(table, stored))
                                + " as hyperstack_moved"
                        : "")
                + ")";
        for (Column next : GeneratedColumns.inOrder(generated, table.after())) {
            rows = "(select " + sql.futureValue(next) + " as " + sql.quote(next.name()) + ", " + name + ".* from " + rows
                    + " as " + name + ")";
        }
        return rows;
    }

    /** Columns that go are in no row that comes. */
    private String arriving(Change.AlterTable table, List<Column> columns) {
        return columns.stream().map(column -> {
            Column after = table.after().column(column.name()).orElse(null);
            boolean comes = after != null && !(after.value() instanceof ColumnValue.Generated);
            return (comes ? sql.quote(column.name()) : sql.typed("NULL", column)) + " as " + sql.quote(column.name());
        }).collect(Collectors.joining(", "));
    }

    private static TableChange.@Nullable ChangeColumn change(Change.AlterTable table, Column column) {
        return table.changes().stream().filter(TableChange.ChangeColumn.class::isInstance)
                .map(TableChange.ChangeColumn.class::cast).filter(change -> change.before().equals(column)).findFirst()
                .orElse(null);
    }

    private String value(Change.AlterTable table, Column column, TableChange.@Nullable ChangeColumn change) {
        String replaced = draft.values().moves().replaced().get(new ColumnName(table.object(), column.name()));
        String value = replaced == null ? sql.quote(column.name()) : sql.typed(replaced, column);
        Column after = table.after().column(column.name()).orElse(null);
        Conversion conversion = after == null ? null : sql.conversion(table, after).orElse(null);
        if (after == null || change == null && conversion == null) {
            return value;
        }
        if (conversion != null) {
            value = conversion.expression();
        }
        String filling = draft.values().fillings().get(new ColumnName(table.object(), column.name()));
        String filled = filling == null
                ? value
                : "coalesce(" + value + ", " + sql.typed("(" + filling + ")", after) + ")";
        return column.type().equals(after.type()) && filling == null ? filled : sql.typed(filled, after);
    }

    /** Whether rows without a value in a column are going to get one. */
    boolean isFilled(Change.AlterTable table, Column column) {
        return draft.values().fillings().containsKey(new ColumnName(table.object(), column.name()));
    }

    private String future(Change.AlterTable table, Column column) {
        String filling = draft.values().fillings().get(new ColumnName(table.object(), column.name()));
        return filling == null ? sql.futureValue(table, column) : sql.typed("(" + filling + ")", column);
    }
}
