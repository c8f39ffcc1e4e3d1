package io.quarkiverse.hyperstack.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what does not fit, with a few keys of each kind. */
final class Findings {

    private static final int SAMPLES = 5;

    private final Map<Kind, Found> found = new LinkedHashMap<>();

    void add(String table, String column, String reason, String key) {
        Found counted = found.computeIfAbsent(new Kind(table, column, reason), kind -> new Found());
        counted.count++;
        if (counted.samples.size() < SAMPLES) {
            counted.samples.add(key);
        }
    }

    List<Misfits> all() {
        return found.entrySet().stream().map(entry -> new Misfits(entry.getKey().table, entry.getKey().column,
                entry.getKey().reason, entry.getValue().count, entry.getValue().samples)).toList();
    }

    private record Kind(String table, String column, String reason) {
    }

    private static final class Found {

        private final List<String> samples = new ArrayList<>();
        private long count;
    }
}
