package io.quarkiverse.hyperstack.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was dropped.
 *
 * @param tables the tables, each with the number of its rows
 * @param others how many other objects
 */
public record Dropped(SortedMap<String, Long> tables, int others) {

    private static final int NAMED = 10;

    public Dropped {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /**
     * Whether there was nothing to drop.
     *
     * @return true when the database is as it was
     */
    public boolean isEmpty() {
        return tables.isEmpty() && others == 0;
    }

    /** For the log: numbers, and the tables with the most rows. */
    @Override
    public String toString() {
        long rows = tables.values().stream().mapToLong(Long::longValue).sum();
        String named = tables.entrySet().stream()
                .sorted((a, b) -> a.getValue().equals(b.getValue())
                        ? a.getKey().compareTo(b.getKey())
                        : Long.compare(b.getValue(), a.getValue()))
                .limit(NAMED).map(table -> table.getKey() + " (" + table.getValue() + ")").collect(Collectors.joining(", "));
        int more = tables.size() - NAMED;
        return number(tables.size(), "table") + " with " + number(rows, "row") + (tables.isEmpty() ? "" : ": " + named)
                + (more > 0 ? " and " + more + " more" : "") + (others > 0 ? "; and " + number(others, "other object") : "");
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
