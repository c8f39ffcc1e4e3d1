package io.quarkiverse.hyperstack.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationDatabase;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.PendingFiles;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.LiveStructure;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.seed.Seeds;

/**
 * Does what {@code migrate seed} asks, in two halves: before the application's beans and Hibernate start it looks whether the
 * tables are there, so that nothing makes any; when they have started it runs the seeds.
 */
final class SeedRunner {

    private final MigrationDatabases databases;
    private final DesiredStructures structures;
    private final Request request;
    private final View view;
    private final List<View.Place> places = new ArrayList<>();

    SeedRunner(Given given, Request request, View view) {
        this.databases = given.databases();
        this.structures = given.structures();
        this.request = request;
        this.view = view;
    }

    /**
     * The first half. Changes nothing.
     *
     * @return {@link ExitCode#UNFINISHED} when the second half is to come
     * @throws HyperstackException {@link Problem#MIGRATIONS_PENDING} or {@link Problem#SEED_STRUCTURE}
     */
    int prepare() {
        for (String name : Datasources.meant(request.datasource(), databases.names())) {
            try (MigrationDatabase database = databases.open(name)) {
                View.Place place = new View.Place(name, database.address(), database.migrations().databaseIsMissing());
                if (Seeds.areFor(name)) {
                    places.add(place);
                    require(database, place);
                }
            }
        }
        if (places.isEmpty()) {
            view.summary("Nothing to do: the application has neither db/seed.sql nor a method annotated @Seed for "
                    + (request.datasource() == null ? "any datasource" : "datasource " + request.datasource()));
            return ExitCode.DONE;
        }
        return ExitCode.UNFINISHED;
    }

    private void require(MigrationDatabase database, View.Place place) {
        boolean migrated = database.migrations().exist();
        if (place.missing()) {
            throw lacking(place, "is not there yet", migrated);
        }
        if (migrated) {
            List<String> files = database.migrations().history().unfinished().stream().map(MigrationRow::file).toList();
            if (!files.isEmpty()) {
                throw new HyperstackException(Problem.MIGRATIONS_PENDING,
                        new PendingFiles(place.datasource(), place.address(), files).describe() + ", so nothing was seeded",
                        "run migrate, then migrate seed");
            }
            return;
        }
        Optional<Desired> desired = structures.ofEntities(place.datasource());
        List<String> missing = desired.map(new LiveStructure(database.jdbcUrl(), database::connection)::differences)
                .map(SeedRunner::missing).orElse(List.of());
        if (!missing.isEmpty()) {
            throw lacking(place, "has not the structure of the entities: " + missing.get(0)
                    + (missing.size() > 1 ? ", and " + (missing.size() - 1) + " more" : ""), false);
        }
    }

    /** What rows cannot do without. Another type, index or key than that of the entities is no reason to refuse them. */
    private static List<String> missing(Plan plan) {
        return plan.steps().stream().filter(step -> step.cause() instanceof Change.AddTable
                || step.cause() instanceof Change.AddSequence || step.cause() instanceof Change.Rename
                || step.cause() instanceof Change.AlterTable alter
                        && alter.changes().stream().anyMatch(TableChange.AddColumn.class::isInstance))
                .map(Step::reason).toList();
    }

    private static HyperstackException lacking(View.Place place, String what, boolean migrated) {
        return new HyperstackException(Problem.SEED_STRUCTURE,
                "The database of datasource " + place.datasource() + " (" + place.address() + ") " + what
                        + ", and seeding makes no tables",
                migrated
                        ? "run migrate, then migrate seed"
                        : "start the application once with quarkus.hyperstack.synchronize=true, or give it migrations and run"
                                + " migrate, then migrate seed");
    }

    /**
     * The second half.
     *
     * @return the exit code
     */
    int run(Seeds seeds) {
        for (View.Place place : places) {
            view.database(place);
            long start = System.nanoTime();
            seeds.run(place.datasource(), view::seeded);
            view.summary("Seeded in " + Durations.show(Duration.ofNanos(System.nanoTime() - start)));
        }
        return ExitCode.DONE;
    }
}
