package io.quarkiverse.hyperstack.migration.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.QuietFlyway;
import io.quarkiverse.hyperstack.migration.StartedDatabase;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.LiveStructure;
import io.quarkiverse.hyperstack.schema.lint.Numbers;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;

/**
 * What is between the entities of an application that runs and its database. Looking changes nothing.
 *
 * @param place what was laid beside the entities
 * @param steps the statements that it lacks
 * @param unhandled differences that are only reported
 * @param discrepancies what is wrong with the files, but for the statements that they lack
 * @param files the files that the database has not had yet
 */
public record PendingChanges(Place place, List<Step> steps, List<Unhandled> unhandled, List<Discrepancy> discrepancies,
        List<MigrationScript> files) {

    /** What is laid beside the entities. */
    public enum Place {
        /** The database itself. */
        DATABASE,
        /** The structure that the migration files make. */
        FILES
    }

    public PendingChanges {
        Objects.requireNonNull(place, "place");
        steps = List.copyOf(steps);
        unhandled = List.copyOf(unhandled);
        discrepancies = List.copyOf(discrepancies);
        files = List.copyOf(files);
    }

    /**
     * What a synchronization would find. No row is asked.
     *
     * @param database where
     * @param entities what the entities want; empty when there is none
     * @param owners under which names the database remembers who wants it
     * @return nothing of files
     * @throws io.quarkiverse.hyperstack.HyperstackException when the database refuses
     */
    public static PendingChanges ofDatabase(StartedDatabase database, Optional<Desired> entities, List<String> owners) {
        Plan plan = new LiveStructure(database.jdbcUrl(), database.migrations().reading()::getConnection)
                .differences(entities.orElseGet(Desired::nothing), owners);
        return new PendingChanges(Place.DATABASE, plan.steps(), plan.unhandled(), List.of(), List.of());
    }

    /**
     * What {@code migrate check} would find, and what {@code migrate} would run.
     *
     * @param database where
     * @param entities what the entities want; empty when there is none
     * @param server opens connections to where the files are tried out, when it is not in memory
     * @return what the files lack, and what the database lacks of the files
     * @throws io.quarkiverse.hyperstack.HyperstackException when the database refuses
     */
    public static PendingChanges ofFiles(StartedDatabase database, Optional<Desired> entities, ConnectionSource server) {
        try (QuietFlyway quiet = new QuietFlyway()) {
            Workbench bench = new Workbench(database.migrations(), database.jdbcUrl(), server);
            Checked checked = new Checker(bench, Numbers.none()).check(bench.wanted(entities), file -> false);
            List<Discrepancy> wrong = checked.discrepancies().stream().filter(one -> one.problem() != Problem.FILES_DISAGREE)
                    .toList();
            List<MigrationScript> files = checked.areDistinct() ? database.migrations().pendingScripts() : List.of();
            return new PendingChanges(Place.FILES, checked.missing(), List.of(), wrong, files);
        }
    }
}
