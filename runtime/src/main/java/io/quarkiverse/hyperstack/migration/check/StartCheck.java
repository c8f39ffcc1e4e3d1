package io.quarkiverse.hyperstack.migration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.QuietFlyway;
import io.quarkiverse.hyperstack.migration.StartedDatabase;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * A start looks whether the migration files make what the entities want. What it found to agree is remembered twice: by the
 * build, which costs nothing to tell, and by the structure, so that a build with other code and the same entities runs no
 * file again.
 */
public final class StartCheck {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");
    private static final int NAMED = 20;

    private final StartedDatabase database;
    private final ConnectionSource server;
    private final CleanMemory memory;

    /**
     * @param database the datasource
     * @param server opens connections to where a scratch database is made, when it is none in memory
     * @param memory what earlier starts found
     */
    public StartCheck(StartedDatabase database, ConnectionSource server, CleanMemory memory) {
        this.database = database;
        this.server = server;
        this.memory = memory;
    }

    /**
     * Looks.
     *
     * @param build tells this build from all others that may have other entities
     * @param entities what they want; only asked when the build or a file is another than that of an earlier start
     * @throws HyperstackException {@link Problem#FILES_DISAGREE} with the statements that no file has, and what keeps the files
     *         from running at all
     */
    public void check(String build, Supplier<Desired> entities) {
        List<String> known = memory.fingerprints();
        List<String> files = new Sources(database.migrations()).texts();
        String byBuild = fingerprint(List.of("build", build), files);
        if (known.contains(byBuild)) {
            return;
        }
        Desired desired = entities.get();
        String byStructure = fingerprint(structure(database.migrations().haveCode() ? build : "", desired), files);
        if (!known.contains(byStructure)) {
            require(desired);
        }
        memory.remember(List.of(byBuild, byStructure));
    }

    private void require(Desired desired) {
        long start = System.nanoTime();
        Plan plan;
        try (QuietFlyway quiet = new QuietFlyway()) {
            plan = new Workbench(database.migrations(), database.jdbcUrl(), server).lacking(desired, List.of());
        }
        LOG.debugf("Comparing entities and migration files of %s took %d ms", database,
                (System.nanoTime() - start) / 1_000_000);
        if (!plan.isEmpty()) {
            throw disagreement(plan.steps());
        }
    }

    private HyperstackException disagreement(List<Step> steps) {
        String more = steps.size() > NAMED ? "; and " + (steps.size() - NAMED) + " more" : "";
        return new HyperstackException(Problem.FILES_DISAGREE,
                "The migration files of " + database + " lack " + new LackingStatements(steps).text(NAMED) + more,
                "run migrate generate, read the new file, and commit it  (quarkus.hyperstack.check=fail, warn or off changes"
                        + " what a start does)");
    }

    /** What a migration in Java does, only the build tells. */
    private static List<String> structure(String code, Desired desired) {
        List<String> texts = new ArrayList<>(List.of("structure", code,
                desired.hints().toString()));
        texts.addAll(desired.script().statements());
        return texts;
    }

    private String fingerprint(List<String> wanted, List<String> files) {
        List<String> texts = new ArrayList<>(List.of(database.datasource(), database.jdbcUrl().split(":")[1],
                String.valueOf(wanted.size())));
        texts.addAll(wanted);
        texts.addAll(files);
        return Fingerprint.of(texts);
    }
}
