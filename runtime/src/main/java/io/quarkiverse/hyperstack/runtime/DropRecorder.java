package io.quarkiverse.hyperstack.runtime;

import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.entity.EntityStructures;
import io.quarkiverse.hyperstack.migration.FileSettings;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;

/** Lets a start in dev mode or of a test begin with an empty database. */
@Recorder
public class DropRecorder {

    private final RuntimeValue<HyperstackRuntimeConfig> config;

    public DropRecorder(RuntimeValue<HyperstackRuntimeConfig> config) {
        this.config = config;
    }

    /**
     * Before anything opens a database, and after settings that contradict each other were refused.
     *
     * @param structures what the entities declare
     * @param application the name of the application
     * @param kinds the kind of database of each datasource, by its name
     * @param drivers the class of the JDBC driver of each datasource, by its name
     */
    public void drop(RuntimeValue<EntityStructures> structures, String application, Map<String, String> kinds,
            Map<String, String> drivers) {
        boolean asked = kinds.keySet().stream().anyMatch(name -> config.getValue().datasources().get(name).dropSchema());
        if (!asked || ApplicationLifecycleManager.isAppCDSGeneration()) {
            return;
        }
        SmallRyeConfig all = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        Optional<BuiltApplication> build = WorkflowRecorder.built(all);
        MigrationDatabases databases = new MigrationDatabases(kinds, drivers, new BuiltCheck(), this::settings);
        build.ifPresent(built -> WorkflowRecorder.orReadable(() -> {
            new StartFromEmpty(built, config.getValue(), all, databases).run(structures.getValue(), application);
            return true;
        }));
    }

    private FileSettings settings(String datasource) {
        HyperstackRuntimeConfig.DatasourceConfig configured = config.getValue().datasources().get(datasource);
        return new FileSettings(configured.scratch().jdbcUrl(), configured.generate().lockTimeout());
    }
}
