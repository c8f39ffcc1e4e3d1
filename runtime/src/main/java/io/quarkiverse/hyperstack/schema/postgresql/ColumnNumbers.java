package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of columns by the numbers under which the system catalogs know them. */
final class ColumnNumbers {

    private final Map<Long, Map<Integer, String>> names = new HashMap<>();

    void add(long table, int number, String name) {
        names.computeIfAbsent(table, oid -> new HashMap<>()).put(number, name);
    }

    /** The names of some columns of a table that was read, in the order of the numbers. */
    List<String> of(long table, List<Integer> numbers) {
        Map<Integer, String> columns = names.getOrDefault(table, Map.of());
        return numbers.stream().filter(columns::containsKey).map(columns::get).toList();
    }
}
