package io.quarkiverse.hyperstack.schema.random;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All rows of a structure.
 *
 * @param tables the rows of each table by its number: the values, as SQL, by the numbers of their columns
 */
record Snapshot(Map<Integer, List<Map<Integer, String>>> tables) {

    static Snapshot of(Arena arena, Connection connection, Model model) throws SQLException {
        Map<Integer, List<Map<Integer, String>>> tables = new TreeMap<>();
        for (ModelTable table : model.tables) {
            List<String> columns = table.columns.stream()
                    .map(column -> arena.literal(arena.language().quote(column.name()))).toList();
            List<Map<Integer, String>> rows = new ArrayList<>();
            for (List<@Nullable String> values : Arena.query(connection,
                    "select " + String.join(", ", columns) + " from " + arena.language().quote(table.name))) {
                Map<Integer, String> row = new TreeMap<>();
                for (int i = 0; i < values.size(); i++) {
                    row.put(table.columns.get(i).id(), String.valueOf(values.get(i)));
                }
                rows.add(row);
            }
            rows.sort(Comparator.comparing(Map::toString));
            tables.put(table.id, rows);
        }
        return new Snapshot(tables);
    }

    List<Map<Integer, String>> rows(ModelTable table) {
        return tables.getOrDefault(table.id, List.of());
    }

    /** What the rows have in some columns, sorted. */
    static List<String> values(List<Map<Integer, String>> rows, Collection<Integer> columns) {
        return rows.stream().map(row -> columns.stream().map(row::get).toList().toString()).sorted().toList();
    }

    static boolean isNull(@Nullable String value) {
        return value == null || value.equalsIgnoreCase("null");
    }
}
