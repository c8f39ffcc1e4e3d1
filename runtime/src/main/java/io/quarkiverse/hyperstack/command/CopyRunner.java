package io.quarkiverse.hyperstack.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Side;
import io.quarkiverse.hyperstack.copy.CopyListener;
import io.quarkiverse.hyperstack.copy.CopyRequest;
import io.quarkiverse.hyperstack.copy.CopyResult;
import io.quarkiverse.hyperstack.copy.DatabaseCopy;
import io.quarkiverse.hyperstack.copy.Endpoint;
import io.quarkiverse.hyperstack.copy.Misfits;
import io.quarkiverse.hyperstack.copy.Values;
import io.quarkiverse.hyperstack.migration.MigrationDatabase;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.PendingFiles;
import io.quarkiverse.hyperstack.migration.generate.Questions;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.LiveStructure;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/** Does what {@code migrate copy} asks, and shows it. */
final class CopyRunner {

    private final MigrationDatabases databases;
    private final DesiredStructures structures;
    private final Request request;
    private final View view;
    private final Questions questions;
    private final PrintStream err;

    CopyRunner(Given given, Request request, View view, Questions questions, PrintStream err) {
        this.databases = given.databases();
        this.structures = given.structures();
        this.request = request;
        this.view = view;
        this.questions = questions;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @return the exit code
     */
    int run(CopyOptions options) {
        Side from = Side.of(CommandTree.FROM, options.from());
        String name = request.datasource() == null
                ? Datasources.only(databases.names())
                : Datasources.named(request.datasource(), databases.names());
        try (MigrationDatabase database = databases.open(name)) {
            view.database(new View.Place(name, database.address(), database.migrations().databaseIsMissing()));
            if (database.migrations().exist()) {
                migrate(database, options);
            } else {
                requireEntities(database);
            }
            long start = System.nanoTime();
            Set<String> history = Set.of(database.migrations().historyTable());
            CopyRequest copy = new CopyRequest(new Endpoint(from.called(), from.jdbcUrl(), from.connections()),
                    new Endpoint(name, database.jdbcUrl(), database::connection), options.into(), options.skipped(),
                    new Values(options.zone() == null ? ZoneId.systemDefault() : options.zone(),
                            structures.storedValues(name)),
                    new CopyRequest.Others(history, request.lockTimeout()));
            CopyListener listener = new Attendance(System.getenv()).isGiven()
                    ? new CopyProgress(err, System::nanoTime)
                    : CopyListener.NONE;
            CopyResult result = new DatabaseCopy(copy, listener).run(() -> requireMigrated(database));
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            view.copied(result, duration);
            requireFit(result);
            view.summary(summary(result, options, duration));
        }
        return ExitCode.DONE;
    }

    private void migrate(MigrationDatabase database, CopyOptions options) {
        Optional<PendingFiles> pending = pending(database);
        if (pending.isEmpty()) {
            return;
        }
        if (!options.migrating() && !isConfirmed(pending.get())) {
            throw pendingStill(pending.get());
        }
        database.create();
        database.migrations().migrate(request.lockTimeout(), new ShownMigration(view, err));
    }

    /** On a terminal somebody can be asked. */
    private boolean isConfirmed(PendingFiles pending) {
        return questions.choose(pending.describe() + ". Run them first?", List.of("yes", "no")).filter(answer -> answer == 0)
                .isPresent();
    }

    private void requireMigrated(MigrationDatabase database) {
        if (database.migrations().exist()) {
            pending(database).ifPresent(pending -> {
                throw pendingStill(pending);
            });
        }
    }

    private static Optional<PendingFiles> pending(MigrationDatabase database) {
        List<String> files = database.migrations().history().unfinished().stream().map(MigrationRow::file).toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(new PendingFiles(database.name(), database.address(), files));
    }

    private static HyperstackException pendingStill(PendingFiles pending) {
        return new HyperstackException(Problem.COPY_STRUCTURE, pending.describe(), "run migrate first, or give --migrate");
    }

    /** Without migrations the entities say what the structure has to be. */
    private void requireEntities(MigrationDatabase database) {
        Optional<Desired> desired = structures.ofEntities(database.name());
        if (desired.isEmpty() && !database.migrations().databaseIsMissing()) {
            return;
        }
        String what = "is not there yet";
        if (!database.migrations().databaseIsMissing()) {
            Plan plan = new LiveStructure(database.jdbcUrl(), database::connection).differences(desired.orElseThrow());
            if (plan.isEmpty()) {
                return;
            }
            what = "has not the structure of the entities: " + plan.steps().get(0).reason()
                    + (plan.steps().size() > 1 ? ", and " + (plan.steps().size() - 1) + " more" : "");
        }
        throw new HyperstackException(Problem.COPY_STRUCTURE,
                "The database of datasource " + database.name() + " (" + database.address() + ") " + what,
                "start the application once with quarkus.hyperstack.synchronize=true, or give it migrations");
    }

    private static void requireFit(CopyResult result) {
        if (!result.misfits().isEmpty() && result.tables().isEmpty()) {
            long values = result.misfits().stream().mapToLong(Misfits::count).sum();
            long columns = result.misfits().stream().map(m -> m.table() + "." + m.column()).distinct().count();
            throw new HyperstackException(Problem.COPY_MISFITS,
                    values + (values == 1 ? " value of " : " values of ") + columns + (columns == 1 ? " column" : " columns")
                            + (values == 1 ? " does" : " do") + " not fit, and nothing was written",
                    "correct them in the source, or give --skip-invalid FILE to put their rows aside");
        }
    }

    private static String summary(CopyResult result, CopyOptions options, Duration duration) {
        double seconds = Math.max(duration.toMillis(), 1) / 1000.0;
        return result.rows() + (result.rows() == 1 ? " row of " : " rows of ") + result.tables().size()
                + (result.tables().size() == 1 ? " table" : " tables") + " copied and verified in " + Durations.show(duration)
                + " (" + Math.round(result.rows() / seconds) + " rows/s)"
                + (result.skipped() == 0 ? "" : "; " + result.skipped() + " put aside in " + options.skipped());
    }
}
