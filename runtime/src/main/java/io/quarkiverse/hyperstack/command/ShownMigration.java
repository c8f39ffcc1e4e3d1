package io.quarkiverse.hyperstack.command;

import java.io.PrintStream;
import java.time.Duration;

import io.quarkiverse.hyperstack.migration.MigrationListener;

/**
 * Shows a migration as it goes on.
 *
 * @param view where results go
 * @param err where is said who is waited for
 */
record ShownMigration(View view, PrintStream err) implements MigrationListener {

    @Override
    public void applied(String file, Duration duration) {
        view.applied(file, duration);
    }

    @Override
    public void marked(String file) {
        view.marked(file);
    }

    @Override
    public void waiting(String holder) {
        err.println("Waiting for another migration: " + holder);
    }
}
