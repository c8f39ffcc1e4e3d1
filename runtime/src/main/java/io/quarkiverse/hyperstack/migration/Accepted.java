package io.quarkiverse.hyperstack.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.api.configuration.Configuration;

/** The disagreements of files and history that Flyway is told to accept, in its patterns. */
final class Accepted {

    static final String FUTURE = "*:future";
    static final String MISSING = "*:missing";
    static final String PENDING = "*:pending";
    private static final String MISSING_REPEATABLE = "repeatable:missing";

    private Accepted() {
    }

    /** Newer migrations are fine (an application that was rolled back) unless the configuration has its own patterns. */
    static String[] by(Configuration configuration, String... more) {
        List<String> patterns = new ArrayList<>(List.of(more));
        Arrays.stream(configuration.getIgnoreMigrationPatterns()).map(Object::toString).forEach(patterns::add);
        if (configuration.getIgnoreMigrationPatterns().length == 0) {
            patterns.add(FUTURE);
        }
        return patterns.toArray(String[]::new);
    }

    /**
     * The same for this database: Flyway takes a repeatable file of a newer release for a missing one.
     *
     * @param rows the state of all migrations
     */
    static String[] by(Configuration configuration, List<MigrationRow> rows, String... more) {
        List<FileState> repeatable = rows.stream().filter(row -> row.version() == null).map(MigrationRow::state).toList();
        String[] patterns = by(configuration, more);
        if (repeatable.contains(FileState.FUTURE) && !repeatable.contains(FileState.MISSING)) {
            patterns = Arrays.copyOf(patterns, patterns.length + 1);
            patterns[patterns.length - 1] = MISSING_REPEATABLE;
        }
        return patterns;
    }
}
