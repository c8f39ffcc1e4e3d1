package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;

/** What generated columns are made of. */
final class GeneratedColumns {

    private GeneratedColumns() {
    }

    /** The columns, and those from which generated ones among them are made. */
    static Set<String> withSources(Table table, Collection<String> columns) {
        Set<String> names = new HashSet<>(columns);
        Deque<String> open = new ArrayDeque<>(columns);
        while (!open.isEmpty()) {
            table.column(open.remove()).map(Column::value).filter(ColumnValue.Generated.class::isInstance)
                    .map(value -> table.columnsIn(((ColumnValue.Generated) value).expression())).stream()
                    .flatMap(Collection::stream).filter(names::add).forEach(open::add);
        }
        return names;
    }

    /** Columns that are there and change, with the generated ones that are made of them or in another way than before. */
    static Set<String> withMadeOf(Change.AlterTable table, Set<String> changed) {
        Set<String> all = new HashSet<>(changed);
        for (Column column : table.after().columns()) {
            if (column.value() instanceof ColumnValue.Generated && table.before().column(column.name()).isPresent()) {
                boolean same = table.before().column(column.name()).filter(before -> before.type().equals(column.type())
                        && before.value().equals(column.value()) && before.nullable() == column.nullable()).isPresent();
                if (!same || withSources(table.after(), List.of(column.name())).stream().anyMatch(changed::contains)) {
                    all.add(column.name());
                }
            }
        }
        return all;
    }

    /** The generated ones of these columns. */
    static Stream<Column> in(Table table, Set<String> columns) {
        return table.columns().stream()
                .filter(column -> column.value() instanceof ColumnValue.Generated && columns.contains(column.name()));
    }

    /** The generated columns, each after those that it is made of. */
    static List<Column> inOrder(List<Column> generated, Table after) {
        List<Column> waiting = new ArrayList<>(generated);
        List<Column> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Column next = next(waiting, after);
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static Column next(List<Column> waiting, Table after) {
        Set<String> names = waiting.stream().map(Column::name).collect(Collectors.toSet());
        return waiting.stream().filter(column -> column.value() instanceof ColumnValue.Generated generated
                && after.columnsIn(generated.expression()).stream().noneMatch(names::contains)).findFirst()
                .orElse(waiting.get(0));
    }
}
