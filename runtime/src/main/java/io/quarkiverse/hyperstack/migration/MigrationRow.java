package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One migration file, or one entry of the history whose file is gone.
 *
 * @param file the file's path below its location, for instance {@code V1__shop.sql}; the class for a Java migration
 * @param version the version, or null for a repeatable migration
 * @param description the words after the version
 * @param state how file and history agree
 * @param run when it ran, or null when it did not
 * @param checksums the checksums that differ when the state is {@link FileState#CHANGED}, else null
 */
public record MigrationRow(String file, @Nullable String version, String description, FileState state, @Nullable Run run,
        @Nullable Checksums checksums) {

    public MigrationRow {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(state, "state");
    }

    /**
     * One run of a file.
     *
     * @param at when it ran, by the clock of the database
     * @param duration how long it took
     */
    public record Run(Instant at, Duration duration) {
    }

    /**
     * Flyway's checksums of a file.
     *
     * @param history the one in the history of the database
     * @param file the one of the file as it is now
     */
    public record Checksums(int history, int file) {
    }
}
