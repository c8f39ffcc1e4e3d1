package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/** Finds the place of each table and column of the source in the target. What has rows and no place is refused. */
final class Planning {

    private final Source source;
    private final Target target;
    private final Values values;
    private final Set<String> ignored;
    private final List<String> missing = new ArrayList<>();
    private final Map<QualifiedName, Table> sequences = new LinkedHashMap<>();
    private final Map<QualifiedName, Table> pairs = new LinkedHashMap<>();

    /**
     * @param ignored names of tables that belong to a tool
     */
    Planning(Source source, Target target, Values values, Set<String> ignored) {
        this.source = source;
        this.target = target;
        this.values = values;
        this.ignored = ignored;
    }

    CopyPlan plan() throws SQLException {
        Catalog from = source.catalog();
        Catalog to = target.catalog();
        List<Table> tables = to.tables().values().stream().filter(this::isOurs).toList();
        List<Table> named = new ArrayList<>();
        for (Table table : from.tables().values()) {
            if (isOurs(table) && !isPaired(table, tables)) {
                named.add(table);
            }
        }
        for (Table table : named) {
            pair(table, tables, to.sequences().values());
        }
        TableOrder order = TableOrder.of(tables);
        List<TableCopy> copies = new ArrayList<>();
        for (Table table : order.tables()) {
            Table counterpart = pairs.get(table.name());
            if (counterpart != null) {
                copies.add(copy(copies.size(), counterpart, table));
            }
        }
        if (!missing.isEmpty()) {
            throw new HyperstackException(Problem.COPY_WITHOUT_PLACE,
                    "The target has no place for what the source has: " + String.join("; ", missing),
                    "bring the target to the structure that the data needs with a migration, or remove from the source what is not to be"
                            + " copied");
        }
        if (copies.isEmpty() && sequences.isEmpty() && !tables.isEmpty()) {
            throw new HyperstackException(Problem.COPY_NOTHING,
                    "The source has no table that the target has, such as \"" + order.tables().get(0).name() + "\"",
                    "name the database that has the rows");
        }
        return new CopyPlan(copies, order.tables(), order.late(), sequences, values.stored().ids());
    }

    private boolean isOurs(Table table) {
        return ignored.stream().noneMatch(name -> name.equalsIgnoreCase(table.name().name()));
    }

    /** Under the very same name. */
    private boolean isPaired(Table table, List<Table> targets) {
        return targets.stream().anyMatch(target -> target.name().equals(table.name())
                && pairs.put(target.name(), table) == null);
    }

    /** Under a name with letters of another case, or in another schema. */
    private void pair(Table table, List<Table> targets, Collection<Sequence> numbers) throws SQLException {
        List<Table> free = targets.stream().filter(target -> !pairs.containsKey(target.name())).toList();
        Optional<Table> counterpart = Matching.of(table.name().toString(), free, t -> t.name().toString())
                .or(() -> Matching.of(table.name().name(), free, t -> t.name().name()));
        if (counterpart.isPresent()) {
            pairs.put(counterpart.get().name(), table);
            return;
        }
        Optional<Sequence> sequence = Matching.of(table.name().name(), numbers, s -> s.name().name());
        long rows = count(table, "*");
        if (sequence.isPresent() && rows <= 1 && isCounter(table)) {
            sequences.put(sequence.get().name(), table);
            return;
        }
        if (rows > 0) {
            missing.add("table \"" + table.name() + "\" with " + rows + (rows == 1 ? " row" : " rows"));
        }
    }

    /** One number, whatever it is called. */
    private static boolean isCounter(Table table) {
        return table.columns().size() == 1
                && table.columns().get(0).type().sql().toLowerCase(Locale.ROOT).matches(".*(int|num|dec).*");
    }

    private TableCopy copy(int number, Table from, Table to) throws SQLException {
        long rows = count(from, "*");
        List<ColumnCopy> columns = new ArrayList<>();
        List<Column> placed = new ArrayList<>();
        for (Column column : to.columns()) {
            Optional<Column> counterpart = Matching.of(column.name(), from.columns(), Column::name);
            counterpart.ifPresent(placed::add);
            if (counterpart.isPresent() && !(column.value() instanceof ColumnValue.Generated)) {
                columns.add(new ColumnCopy(counterpart.get().name(), column.name(), values.of(to, column)
                        .between(source.column(from, counterpart.get()), target.column(to, column))));
            } else if (counterpart.isEmpty() && rows > 0 && needsValue(column)) {
                missing.add("column \"" + to.name() + "." + column.name()
                        + "\" of the target takes no NULL and has no default, and the source has no such column for its "
                        + rows + (rows == 1 ? " row" : " rows"));
            }
        }
        for (Column column : from.columns()) {
            if (!placed.contains(column) && !(column.value() instanceof ColumnValue.Generated)) {
                long values = count(from, SqlName.of(column.name()));
                if (values > 0) {
                    missing.add("column \"" + from.name() + "." + column.name() + "\" with " + values
                            + (values == 1 ? " value" : " values"));
                }
            }
        }
        return new TableCopy(number, from, to, columns, rows);
    }

    private static boolean needsValue(Column column) {
        return !column.nullable() && column.value() instanceof ColumnValue.None;
    }

    private long count(Table table, String what) throws SQLException {
        return Sql.number(source.connection(), "SELECT count(" + what + ") FROM " + source.from(table));
    }
}
