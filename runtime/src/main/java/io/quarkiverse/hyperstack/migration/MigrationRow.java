package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;

/**
 * One migration file, or one entry of the history whose file is gone.
 *
 * @param file the file's path below its location, for instance {@code V1__shop.sql}; the class for a Java migration
 * @param version the version, or null for a repeatable migration
 * @param description the words after the version
 * @param state how file and history agree
 * @param run when it ran, or null when it did not
 * @param checksums the checksums that differ when the state is {@link FileState#CHANGED}, else null
 * @param note what else there is to say of its state, for people; empty when there is nothing
 */
public record MigrationRow(String file, @Nullable String version, String description, FileState state, @Nullable Run run,
        @Nullable Checksums checksums, String note) {

    public MigrationRow {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(note, "note");
    }

    /**
     * The same migration, which {@code migrate} compares with the database instead of running it.
     *
     * @return another row
     */
    public MigrationRow toBeMarked() {
        return new MigrationRow(file, version, description, FileState.TO_BE_MARKED, null, null,
                "not run when the database has exactly its structure; otherwise migrate refuses");
    }

    /**
     * What is wrong and what to do.
     *
     * @return empty unless the state {@link FileState#isWrong() is wrong}
     */
    public Optional<HyperstackException> disagreement() {
        return state.isWrong() ? Optional.of(HistoryFailures.say(this, null)) : Optional.empty();
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
