package io.quarkiverse.hyperstack.migration;

import java.time.Duration;

/** Hears what happens while migrations run. Called on the thread that migrates, or on one that watches the lock. */
public interface MigrationListener {

    /**
     * A file was applied and committed.
     *
     * @param file the file's path below its location
     * @param duration how long it took
     */
    void applied(String file, Duration duration);

    /**
     * The database had the structure of the first file already, and is marked as having it. The file was not run.
     *
     * @param file the file's path below its location
     */
    default void marked(String file) {
    }

    /**
     * Another process or thread migrates this database; said once for each holder of the lock.
     *
     * @param holder who, for instance {@code process 4711 on web-2, since 2026-01-31T10:15:30Z}
     */
    void waiting(String holder);
}
