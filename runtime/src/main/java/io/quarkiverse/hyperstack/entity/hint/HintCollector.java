package io.quarkiverse.hyperstack.entity.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/**
 * Gathers hints. What is said of a table in a schema that the mapping names is also said of the same table in the current
 * schema: the schema engine leaves that schema's name out.
 */
final class HintCollector {

    private final SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
    private final SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
    private final SortedMap<ColumnName, String> fillings = new TreeMap<>();
    private final SortedMap<QualifiedName, ColumnName> numbered = new TreeMap<>();
    private final List<Hierarchy> hierarchies = new ArrayList<>();

    void table(QualifiedName table, List<String> former) {
        for (QualifiedName name : inAnySchema(table)) {
            add(tables, name, former.stream().map(old -> new QualifiedName(name.schema(), old)).toList());
        }
    }

    void column(ColumnName column, List<String> former) {
        for (QualifiedName name : inAnySchema(column.table())) {
            add(columns, new ColumnName(name, column.column()), former);
        }
    }

    void filling(ColumnName column, @Nullable String filling) {
        if (filling != null) {
            inAnySchema(column.table())
                    .forEach(name -> fillings.putIfAbsent(new ColumnName(name, column.column()), filling));
        }
    }

    void numbered(QualifiedName sequence, ColumnName column) {
        for (QualifiedName name : inAnySchema(sequence)) {
            QualifiedName table = column.table().schema() != null && name.schema() == null
                    ? QualifiedName.of(column.table().name())
                    : column.table();
            numbered.putIfAbsent(name, new ColumnName(table, column.column()));
        }
    }

    void hierarchy(Hierarchy hierarchy) {
        hierarchies.add(hierarchy);
    }

    Hints hints() {
        return new Hints(tables, columns, fillings, numbered, hierarchies);
    }

    private static List<QualifiedName> inAnySchema(QualifiedName name) {
        return name.schema() == null ? List.of(name) : List.of(name, QualifiedName.of(name.name()));
    }

    private static <K, V> void add(SortedMap<K, List<V>> map, K key, List<V> values) {
        if (!values.isEmpty()) {
            map.merge(key, values,
                    (some, more) -> new ArrayList<>(Stream.concat(some.stream(), more.stream()).distinct().toList()));
        }
    }
}
