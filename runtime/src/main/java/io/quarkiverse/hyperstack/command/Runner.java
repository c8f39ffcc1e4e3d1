package io.quarkiverse.hyperstack.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.migration.FileState;
import io.quarkiverse.hyperstack.migration.MigrationDatabase;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.RepairPlan;

/** Does what a request asks, database by database, and shows it. */
final class Runner {

    private final MigrationDatabases databases;
    private final Request request;
    private final View view;
    private final PrintStream err;
    private final Predicate<String> agreement;

    /**
     * @param agreement whether somebody agrees to what a question says
     */
    Runner(MigrationDatabases databases, Request request, View view, PrintStream err, Predicate<String> agreement) {
        this.databases = databases;
        this.request = request;
        this.view = view;
        this.err = err;
        this.agreement = agreement;
    }

    /**
     * Runs the request.
     *
     * @return the exit code
     */
    int run() {
        int code = ExitCode.DONE;
        int worked = 0;
        for (String name : names()) {
            try (MigrationDatabase database = databases.open(name)) {
                if (!database.migrations().exist()) {
                    databases.requireFilesOfKind(name);
                    continue;
                }
                worked++;
                view.database(new View.Place(name, database.address(), database.migrations().databaseIsMissing()));
                code = worse(code, run(database));
            }
        }
        if (worked == 0) {
            view.summary("Nothing to do: the application has no migration files for "
                    + (request.datasource() == null ? "any datasource" : "datasource " + request.datasource()));
        }
        return code;
    }

    private List<String> names() {
        List<String> names = databases.names();
        if (request.datasource() == null) {
            databases.requireAddressOfDefault();
            return names;
        }
        return List.of(Datasources.named(request.datasource(), names));
    }

    /** A failure is worse than something that waits. */
    private static int worse(int one, int other) {
        return one == ExitCode.FAILED || other == ExitCode.FAILED ? ExitCode.FAILED : Math.max(one, other);
    }

    private int run(MigrationDatabase database) {
        return switch (request.verb()) {
            case MIGRATE -> migrate(database);
            case DRY_RUN -> dryRun(database.migrations());
            case STATUS -> status(database.migrations());
            case VALIDATE -> validate(database.migrations());
            case REPAIR -> repair(database.migrations(), request.options(RepairRequest.class));
            case DB, DIFF, GENERATE, GENERATE_PRINTED, ADOPT, CHECK, LINT, REBASE, COPY, SEED, TRASH_LIST, TRASH_RESTORE,
                    TRASH_EMPTY ->
                throw new IllegalStateException("Not about migrations");
        };
    }

    private int migrate(MigrationDatabase database) {
        database.create();
        long start = System.nanoTime();
        int count = database.migrations().migrate(request.lockTimeout(), new ShownMigration(view, err));
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        view.summary(count == 0
                ? "Nothing to do: every migration is applied"
                : count + (count == 1 ? " migration" : " migrations") + " applied in " + Durations.show(duration));
        return ExitCode.DONE;
    }

    private int dryRun(Migrations migrations) {
        List<MigrationScript> scripts = migrations.pendingScripts();
        view.scripts(scripts);
        view.summary(scripts.isEmpty()
                ? "Nothing to do: every migration is applied"
                : scripts.size() + (scripts.size() == 1 ? " migration" : " migrations") + " would run");
        return ExitCode.DONE;
    }

    private int status(Migrations migrations) {
        List<MigrationRow> rows = migrations.status();
        view.status(rows);
        long pending = rows.stream().filter(row -> row.state() == FileState.PENDING).count();
        long marked = rows.stream().filter(row -> row.state() == FileState.TO_BE_MARKED).count();
        long wrong = rows.stream().filter(row -> row.state().isWrong()).count();
        view.summary((pending == 0 ? "Nothing is pending" : pending + " pending") + (marked == 0 ? "" : ", 1 to be marked")
                + (wrong == 0 ? "" : ", " + wrong + " wrong"));
        return pending + marked + wrong > 0 && request.pendingIsExitCode() ? ExitCode.PENDING : ExitCode.DONE;
    }

    private int validate(Migrations migrations) {
        List<HyperstackException> found = migrations.history().disagreements();
        view.disagreements(found);
        long applied = migrations.status().stream().map(MigrationRow::run).filter(Objects::nonNull).count();
        view.summary(found.isEmpty()
                ? applied + (applied == 1 ? " applied migration agrees" : " applied migrations agree") + " with the files"
                : found.size() + (found.size() == 1 ? " file disagrees" : " files disagree") + " with the database");
        return found.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int repair(Migrations migrations, RepairRequest wanted) {
        RepairPlan plan = migrations.history().repairPlan(wanted.deleteMissing());
        view.repairPlanned(plan);
        if (plan.isEmpty()) {
            view.summary("Nothing to repair");
            return ExitCode.DONE;
        }
        if (wanted.consent() == RepairRequest.Consent.SHOW
                || wanted.consent() == RepairRequest.Consent.ASK && !agreement.test("Repair the history so?")) {
            view.summary("Nothing was repaired");
            return ExitCode.PENDING;
        }
        migrations.history().repair(plan, request.lockTimeout(), new ShownMigration(view, err));
        view.repaired();
        view.summary("The history is repaired; run migrate");
        return ExitCode.DONE;
    }
}
