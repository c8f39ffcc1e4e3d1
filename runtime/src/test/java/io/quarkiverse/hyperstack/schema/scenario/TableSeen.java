package io.quarkiverse.hyperstack.schema.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table with all its rows.
 *
 * @param columns its columns
 * @param key the columns of its primary key, or the row's number in its place; empty where nothing tells rows apart
 * @param rows each row's values by column, as text that tells two different values apart
 */
public record TableSeen(List<ColumnSeen> columns, List<String> key, List<Map<String, @Nullable String>> rows) {

    Optional<ColumnSeen> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
