package io.quarkiverse.hyperstack.workflow;

import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The two switches of one datasource, each possibly unset.
 *
 * @param datasource the datasource's name
 * @param synchronize {@code quarkus.hyperstack.synchronize}
 * @param migrate {@code quarkus.hyperstack.migrate}
 */
public record Switches(String datasource, Optional<Boolean> synchronize, Optional<Boolean> migrate) {

    /**
     * The switches as the user has set them.
     *
     * @param datasource the datasource's name
     * @param settings the user's settings
     * @return the switches
     */
    public static Switches of(String datasource, UserSettings settings) {
        return new Switches(datasource, settings.flag(Setting.hyperstack(datasource, "synchronize")),
                settings.flag(Setting.hyperstack(datasource, "migrate")));
    }

    /**
     * The decision table: a switch that is set says what happens; what is unset follows from the kind of run and from
     * whether there are migration files.
     *
     * @param run the kind of run
     * @param migrationFiles whether the application has migration files for this datasource
     * @return the workflow and the reason
     * @throws HyperstackException {@link Problem#BOTH_SWITCHES} when both are true
     */
    public Decision decide(RunKind run, boolean migrationFiles) {
        boolean both = synchronize.orElse(false) && migrate.orElse(false);
        if (both) {
            throw new HyperstackException(Problem.BOTH_SWITCHES,
                    synchronizeKey() + " and " + migrateKey() + " are both true in " + run,
                    "set one of them to false; migration files want " + migrateKey());
        }
        if (synchronize.orElse(false)) {
            return new Decision(Workflow.SYNCHRONIZE, synchronizeKey() + "=true is set");
        }
        if (migrate.orElse(false)) {
            return new Decision(Workflow.MIGRATE, migrateKey() + "=true is set");
        }
        if (run == RunKind.PRODUCTION) {
            return new Decision(Workflow.NONE, "in prod somebody runs the migrate command");
        }
        return migrationFiles ? withFiles(run) : withoutFiles(run);
    }

    private Decision withFiles(RunKind run) {
        if (migrate.isPresent()) {
            return new Decision(Workflow.NONE, migrateKey() + "=false is set");
        }
        return new Decision(Workflow.MIGRATE, "the application has migration files and this is " + run);
    }

    private Decision withoutFiles(RunKind run) {
        if (synchronize.isPresent()) {
            return new Decision(Workflow.NONE, synchronizeKey() + "=false is set");
        }
        return new Decision(Workflow.SYNCHRONIZE, "the application has no migration files and this is " + run);
    }

    Setting synchronizeKey() {
        return Setting.hyperstack(datasource, "synchronize");
    }

    Setting migrateKey() {
        return Setting.hyperstack(datasource, "migrate");
    }
}
