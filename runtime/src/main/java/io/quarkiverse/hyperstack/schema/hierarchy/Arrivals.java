package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/** The rows that come to a table, from one or several others. */
final class Arrivals {

    private final Table to;
    private final List<Part> parts = new ArrayList<>();

    Arrivals(Table to) {
        this.to = to;
    }

    /** The rows from one table. */
    Part part(Table from, @Nullable String where) {
        Part part = new Part(from, where, new TreeMap<>());
        parts.add(part);
        return part;
    }

    /**
     * Rows of a table.
     *
     * @param from the table as it is
     * @param where which of them; null for all
     * @param values what the columns of the other table hold, over a row of this one
     */
    record Part(Table from, @Nullable String where, Map<String, String> values) {

        void put(String column, String value) {
            values.put(column, value);
        }
    }

    /** All stored columns of the table; what the rows do not bring is what a new column would be filled with. */
    String query(Hints hints, GateSql sql) {
        List<Column> stored = to.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .toList();
        List<String> selects = parts.stream().map(part -> select(part, stored, sql)).toList();
        String name = sql.quote(to.name().name());
        List<String> items = new ArrayList<>();
        for (Column column : stored) {
            boolean brought = parts.stream().allMatch(part -> part.values.containsKey(column.name()));
            String filling = hints.filling(new ColumnName(to.name(), column.name())).orElse(null);
            String value = name + "." + sql.quote(column.name());
            boolean fills = filling != null && (!brought || !column.nullable());
            items.add((fills ? "coalesce(" + value + ", " + sql.typed("(" + filling + ")", column) + ")" : value) + " as "
                    + sql.quote(column.name()));
        }
        return "select " + String.join(", ", items) + " from (" + String.join(" union all ", selects) + ") as " + name;
    }

    private static String select(Part part, List<Column> stored, GateSql sql) {
        List<String> items = new ArrayList<>();
        for (Column column : stored) {
            String value = part.values.get(column.name());
            boolean byDefault = value == null && column.value() instanceof ColumnValue.Default;
            String given = byDefault ? sql.futureValue(column) : sql.typed(value == null ? "NULL" : value, column);
            items.add(given + " as " + sql.quote(column.name()));
        }
        return "select " + String.join(", ", items) + " from " + sql.quote(part.from.name()) + " as "
                + sql.quote(part.from.name().name()) + (part.where == null ? "" : " where " + part.where);
    }
}
