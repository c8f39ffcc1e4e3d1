package io.quarkiverse.hyperstack.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.command.MigrateCommand;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.StopSignal;
import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.hibernate.orm.runtime.JPAConfig;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;

/** Runs seeds: those of {@code migrate seed}, and in dev those of a new database. */
@Recorder
public class SeedRecorder {

    /**
     * Before anything makes a table.
     *
     * @param kinds the kind of database of each datasource, by its name
     * @param drivers the class of the JDBC driver of each datasource, by its name
     * @return the datasources that this start makes tables for in an empty database
     */
    public RuntimeValue<Set<String>> look(Map<String, String> kinds, Map<String, String> drivers) {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            return new RuntimeValue<>(Set.of());
        }
        return new RuntimeValue<>(first().map(first -> WorkflowRecorder
                .orReadable(() -> first.empty(new MigrationDatabases(kinds, drivers, new BuiltCheck())))).orElse(Set.of()));
    }

    /**
     * When beans and tables are there, before the application starts.
     *
     * @param command what the application was started with; leaves when it is about seeds
     * @param empty the databases in which this start has made the tables
     * @param changed the resources for whose sake a live reload has happened
     */
    public void run(RuntimeValue<Optional<MigrateCommand>> command, RuntimeValue<Set<String>> empty, Set<String> changed) {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            return;
        }
        Optional<MigrateCommand> seeding = command.getValue().filter(MigrateCommand::isUnfinished);
        if (seeding.isPresent()) {
            int code;
            try (StopSignal signal = StopSignal.interruptThisThread()) {
                code = seeding.get().seed(SeedRecorder::seeds);
            }
            throw CommandEnd.with(code);
        }
        first().ifPresent(first -> WorkflowRecorder.orReadable(() -> {
            first.run(SeedRecorder::seeds, empty.getValue(), changed);
            return true;
        }));
    }

    private static Optional<FirstSeeds> first() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return WorkflowRecorder.built(config).map(application -> new FirstSeeds(application, config))
                .filter(FirstSeeds::mayRun);
    }

    /** With Hibernate started, which makes the tables of a synchronized datasource. */
    private static Seeds seeds() {
        try (InstanceHandle<JPAConfig> hibernate = Arc.container().instance(JPAConfig.class)) {
            if (hibernate.isAvailable()) {
                hibernate.get().getEntityManagerFactories();
            }
        }
        return Arc.container().instance(Seeds.class).get();
    }
}
