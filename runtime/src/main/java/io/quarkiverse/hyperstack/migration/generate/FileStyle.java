package io.quarkiverse.hyperstack.migration.generate;

import java.time.Duration;
import java.util.Objects;

/**
 * How files for PostgreSQL treat those who work with the database. SQLite knows nothing of it.
 *
 * @param lockTimeout how long a file waits for a lock on a table that is there; zero for as long as it takes
 * @param concurrentIndexes whether indexes of tables that are there are built in a file of their own, outside of a transaction
 */
public record FileStyle(Duration lockTimeout, boolean concurrentIndexes) {

    public FileStyle {
        Objects.requireNonNull(lockTimeout, "lockTimeout");
        if (lockTimeout.isNegative()) {
            throw new IllegalArgumentException("A timeout is not negative: " + lockTimeout);
        }
    }

    /**
     * What is fine for most.
     *
     * @return five seconds, and indexes in files of their own
     */
    public static FileStyle usual() {
        return new FileStyle(Duration.ofSeconds(5), true);
    }
}
