package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Table;

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
