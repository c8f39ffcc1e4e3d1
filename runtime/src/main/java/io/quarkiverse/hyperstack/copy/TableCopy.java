package io.quarkiverse.hyperstack.copy;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * A table whose rows are copied.
 *
 * @param number its place in the order in which tables are copied
 * @param from the table in the source
 * @param to the table in the target
 * @param columns the columns that are copied, in the target's order
 * @param rows how many rows there are in the source
 */
record TableCopy(int number, Table from, Table to, List<ColumnCopy> columns, long rows) {

    TableCopy {
        columns = List.copyOf(columns);
    }

    /** What people call it. */
    String name() {
        return to.name().toString();
    }

    List<String> sources() {
        return columns.stream().map(ColumnCopy::from).toList();
    }

    List<String> targets() {
        return columns.stream().map(ColumnCopy::to).toList();
    }

    /** The source's name of a column of the target; empty when it is not copied. */
    Optional<String> source(String target) {
        return columns.stream().filter(column -> column.to().equals(target)).map(ColumnCopy::from).findFirst();
    }

    /** The source's names of columns of the target; empty when one of them is not copied. */
    List<String> sources(List<String> targets) {
        List<String> found = targets.stream().flatMap(target -> source(target).stream()).toList();
        return found.size() == targets.size() ? found : List.of();
    }

    /** The places, among the columns that are copied, of those by which people know a row; empty when it has no key. */
    List<Integer> key() {
        PrimaryKey key = to.constraints().primaryKey();
        if (key == null) {
            return List.of();
        }
        List<Integer> places = key.columns().stream().map(targets()::indexOf).toList();
        return places.contains(-1) ? List.of() : places;
    }
}
