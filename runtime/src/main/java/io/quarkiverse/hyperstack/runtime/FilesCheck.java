package io.quarkiverse.hyperstack.runtime;

import java.nio.file.Path;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.migration.StartedDatabase;
import io.quarkiverse.hyperstack.migration.StartedDatabases;
import io.quarkiverse.hyperstack.migration.check.CleanMemory;
import io.quarkiverse.hyperstack.migration.check.StartCheck;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig.Disagreement;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Unit;
import io.quarkiverse.hyperstack.workflow.DatasourceWorkflow;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.quarkiverse.hyperstack.workflow.Workflow;
import io.smallrye.config.SmallRyeConfig;

/** Which datasources have to agree with their migration files when the application starts, and what happens when one does not. */
final class FilesCheck {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");

    private final BuiltApplication application;
    private final HyperstackRuntimeConfig config;
    private final UserSettings settings;
    private final RunKind run;

    /**
     * @param application what the build knew
     * @param config of this start
     * @param all the whole configuration
     */
    FilesCheck(BuiltApplication application, HyperstackRuntimeConfig config, SmallRyeConfig all) {
        this.application = application;
        this.config = config;
        this.settings = ConfiguredSettings.of(all);
        this.run = RunKind.of(all.getProfiles(), application.launched());
    }

    /**
     * Looks at each of them.
     *
     * @param structures what the entities want
     * @param build tells this build from all others that may have other entities
     * @throws HyperstackException when one disagrees and that is to fail
     */
    void run(DesiredStructures structures, String build) {
        for (Datasource datasource : application.datasources()) {
            Disagreement policy = policy(datasource);
            if (policy != Disagreement.OFF && isMigrated(datasource) && !structures.declaredBy(datasource.name()).isEmpty()) {
                StartedDatabases.of(datasource.name()).ifPresent(database -> check(database, policy, structures, build));
            }
        }
    }

    private void check(StartedDatabase database, Disagreement policy, DesiredStructures structures, String build) {
        try {
            ConnectionSource server = new ScratchServers(config).of(database);
            new StartCheck(database, server, memory(database.datasource())).check(build,
                    () -> structures.of(database.datasource()).orElseThrow());
        } catch (HyperstackException e) {
            if (policy == Disagreement.FAIL) {
                throw e;
            }
            LOG.warn(e.getMessage());
        }
    }

    private Disagreement policy(Datasource datasource) {
        return config.datasources().get(datasource.name()).check().orElse(switch (run) {
            case TEST -> Disagreement.FAIL;
            case DEVELOPMENT -> Disagreement.WARN;
            case PRODUCTION -> Disagreement.OFF;
        });
    }

    private boolean isMigrated(Datasource datasource) {
        return application.unitsOf(datasource).stream().anyMatch(Unit::entities)
                && new DatasourceWorkflow(application, datasource, settings).decide(run).workflow() == Workflow.MIGRATE;
    }

    /** Beside the results of the build, which a packaged application does not know. */
    private CleanMemory memory(String datasource) {
        Optional<Path> output = application.folders().map(BuiltApplication.Folders::output);
        String name = "checked-" + run + "-" + datasource.replaceAll("[^A-Za-z0-9_-]", "") + ".txt";
        return output.map(folder -> CleanMemory.in(folder.resolve("hyperstack").resolve(name))).orElseGet(CleanMemory::none);
    }
}
