package io.quarkiverse.hyperstack.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.migration.FileState;
import io.quarkiverse.hyperstack.migration.MigrationDatabase;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.MigrationListener;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.Migrations;

/** Does what a request asks, database by database, and shows it. */
final class Runner {

    private final MigrationDatabases databases;
    private final Request request;
    private final View view;
    private final PrintStream err;

    Runner(MigrationDatabases databases, Request request, View view, PrintStream err) {
        this.databases = databases;
        this.request = request;
        this.view = view;
        this.err = err;
    }

    /**
     * Runs the request.
     *
     * @return the exit code
     */
    int run() {
        boolean pending = false;
        int worked = 0;
        for (String name : names()) {
            try (MigrationDatabase database = databases.open(name)) {
                if (!database.migrations().exist()) {
                    continue;
                }
                worked++;
                view.database(new View.Place(name, database.address(), database.migrations().databaseIsMissing()));
                pending |= run(database);
            }
        }
        if (worked == 0) {
            view.summary("Nothing to do: the application has no migration files for "
                    + (request.datasource() == null ? "any datasource" : "datasource " + request.datasource()));
        }
        return pending && request.pendingIsExitCode() ? ExitCode.PENDING : ExitCode.DONE;
    }

    private List<String> names() {
        List<String> names = databases.names();
        if (request.datasource() == null) {
            databases.requireAddressOfDefault();
            return names;
        }
        return List.of(Datasources.named(request.datasource(), names));
    }

    private boolean run(MigrationDatabase database) {
        return switch (request.verb()) {
            case MIGRATE -> migrate(database);
            case DRY_RUN -> dryRun(database.migrations());
            case STATUS -> status(database.migrations());
            case VALIDATE -> validate(database.migrations());
            case DIFF, GENERATE, GENERATE_PRINTED, ADOPT, CHECK, LINT, TRASH_LIST, TRASH_RESTORE, TRASH_EMPTY ->
                throw new IllegalStateException("Not about migrations");
        };
    }

    private boolean migrate(MigrationDatabase database) {
        database.create();
        long start = System.nanoTime();
        int count = database.migrations().migrate(request.lockTimeout(), new MigrationListener() {
            @Override
            public void applied(String file, Duration duration) {
                view.applied(file, duration);
            }

            @Override
            public void waiting(String holder) {
                err.println("Waiting for another migration: " + holder);
            }
        });
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        view.summary(count == 0
                ? "Nothing to do: every migration is applied"
                : count + (count == 1 ? " migration" : " migrations") + " applied in " + Durations.show(duration));
        return false;
    }

    private boolean dryRun(Migrations migrations) {
        List<MigrationScript> scripts = migrations.pendingScripts();
        view.scripts(scripts);
        view.summary(scripts.isEmpty()
                ? "Nothing to do: every migration is applied"
                : scripts.size() + (scripts.size() == 1 ? " migration" : " migrations") + " would run");
        return !scripts.isEmpty();
    }

    private boolean status(Migrations migrations) {
        List<MigrationRow> rows = migrations.status();
        view.status(rows);
        long pending = rows.stream().filter(row -> row.state() == FileState.PENDING).count();
        view.summary(pending == 0 ? "Nothing is pending" : pending + " pending");
        return pending > 0;
    }

    private boolean validate(Migrations migrations) {
        migrations.validate();
        long applied = migrations.status().stream().map(MigrationRow::run).filter(Objects::nonNull).count();
        view.summary(applied + (applied == 1 ? " applied migration agrees" : " applied migrations agree") + " with the files");
        return false;
    }
}
