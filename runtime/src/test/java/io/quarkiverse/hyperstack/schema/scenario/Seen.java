package io.quarkiverse.hyperstack.schema.scenario;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is in a database, seen without the reader under test.
 *
 * @param tables all tables with their rows, by name (with the schema where it is not the connection's own)
 * @param nextNumbers the number that comes next: by {@code table.column} where a column counts, else by sequence
 * @param broken what the database itself calls broken: rows that point at nothing, indexes that are not valid, damage
 * @param others what belongs to nobody's entities: views, triggers, functions, grants; their definitions by
 *        {@code kind table name}
 */
public record Seen(SortedMap<String, TableSeen> tables, SortedMap<String, Long> nextNumbers, List<String> broken,
        Map<String, String> others) {

    static boolean isOurs(String table) {
        return table.contains("hyperstack_");
    }
}
