package io.quarkiverse.hyperstack.seed;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of one seed.
 *
 * @param name the path of the script, or the class and the name of the method
 * @param statements how many statements were run; 0 for a method
 * @param rows how many rows they inserted, updated and deleted; 0 for a method
 * @param duration how long it took
 * @param before when it had run already, so that it did not run now; null when it ran
 */
public record Sown(String name, int statements, long rows, Duration duration, @Nullable Instant before) {

    /**
     * Whether it is a script.
     *
     * @return false for a method
     */
    public boolean isScript() {
        return name.startsWith("db/");
    }

    /** How many statements and methods were run. */
    int count() {
        return before != null ? 0 : isScript() ? statements : 1;
    }
}
