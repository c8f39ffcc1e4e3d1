package io.quarkiverse.hyperstack.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.compare.Comparison;
import io.quarkiverse.hyperstack.compare.Said;
import io.quarkiverse.hyperstack.compare.Side;
import io.quarkiverse.hyperstack.compare.StructureComparison;
import io.quarkiverse.hyperstack.compare.Target;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.OpenDatasource;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/** Does what {@code migrate diff} asks, and shows it. */
final class DiffRunner {

    private static final String IN_MEMORY = "jdbc:sqlite::memory:";

    private final MigrationDatabases databases;
    private final @Nullable String datasource;
    private final View view;

    DiffRunner(MigrationDatabases databases, Request request, View view) {
        this.databases = databases;
        this.datasource = request.datasource();
        this.view = view;
    }

    /**
     * Runs it.
     *
     * @return the exit code
     */
    int run(DiffRequest request) {
        if (request.from() != null) {
            return run(request, Side.of(CommandTree.FROM, request.from()), false);
        }
        String name = datasource == null
                ? Datasources.only(databases.names())
                : Datasources.named(datasource, databases.names());
        try (OpenDatasource open = databases.openPlain(name)) {
            Side configured = new Side(name, open.jdbcUrl(), open::connection);
            Optional<Path> missing = SqliteFile.of(open.jdbcUrl()).filter(Files::notExists);
            if (missing.isEmpty()) {
                return run(request, configured, false);
            }
            if (request.effect() == DiffRequest.Effect.SHOW) {
                return run(request, new Side(name, open.jdbcUrl(), () -> Side.empty(IN_MEMORY)), true);
            }
            SqliteFile.prepare(missing.get());
            return run(request, configured, true);
        }
    }

    private int run(DiffRequest request, Side from, boolean missing) {
        Target target = new Target(CommandTree.TO, request.to());
        StructureComparison structures = StructureComparison.of(from, target,
                new Said(request.renames(), request.backfills()));
        view.database(new View.Place(from.called(), from.address(), missing));
        long start = System.nanoTime();
        Comparison comparison = switch (request.effect()) {
            case SHOW -> structures.look();
            case APPLY -> structures.apply(DataLoss.REFUSE);
            case APPLY_WITH_LOSS -> structures.apply(DataLoss.ALLOW);
        };
        view.comparison(target.shown(), comparison);
        view.summary(summary(comparison, Duration.ofNanos(System.nanoTime() - start)));
        return comparison.applied() || comparison.isEqual() ? ExitCode.DONE : ExitCode.PENDING;
    }

    private static String summary(Comparison comparison, Duration duration) {
        int steps = comparison.plan().steps().size();
        if (steps == 0) {
            return comparison.isEqual()
                    ? "Nothing to do: the structures are equal"
                    : "Nothing that can be done: what differs is left as it is";
        }
        String statements = steps + (steps == 1 ? " statement" : " statements");
        return comparison.applied()
                ? statements + " applied in " + Durations.show(duration)
                : statements + " to apply; --apply runs " + (steps == 1 ? "it" : "them");
    }
}
