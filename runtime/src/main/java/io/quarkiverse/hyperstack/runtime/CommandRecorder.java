package io.quarkiverse.hyperstack.runtime;

import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.command.MigrateCommand;
import io.quarkiverse.hyperstack.entity.EntityStructures;
import io.quarkiverse.hyperstack.migration.FileSettings;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.StopSignal;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.SourceTree;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;

/** Runs {@code migrate …} instead of the application. */
@Recorder
public class CommandRecorder {

    private final RuntimeValue<HyperstackRuntimeConfig> config;

    public CommandRecorder(RuntimeValue<HyperstackRuntimeConfig> config) {
        this.config = config;
    }

    /**
     * Before logging is set up: with a command, everything but its result goes to standard error.
     *
     * @param arguments the arguments of the application
     * @param shutdown gives standard output back
     * @return the command, if any
     */
    public RuntimeValue<Optional<MigrateCommand>> listen(Supplier<String[]> arguments, ShutdownContext shutdown) {
        Optional<Supplier<List<String>>> asked = MigrateCommand.asked(arguments.get(), config.getValue().command());
        if (asked.isEmpty()) {
            return new RuntimeValue<>(Optional.empty());
        }
        PrintStream out = System.out;
        System.setOut(System.err);
        shutdown.addShutdownTask(() -> System.setOut(out));
        return new RuntimeValue<>(Optional.of(new MigrateCommand(asked.get(), out, System.err)));
    }

    /**
     * With a command, runs it and leaves. One that needs the beans of the application goes on with {@link SeedRecorder}.
     *
     * @param command the command, if any
     * @param shutdown when what is silent may speak again
     * @param structures what the entities want; null without Hibernate
     * @param kinds the kind of database of each datasource, by its name
     * @param drivers the class of the JDBC driver of each datasource, by its name
     */
    public void run(RuntimeValue<Optional<MigrateCommand>> command, ShutdownContext shutdown,
            @Nullable RuntimeValue<EntityStructures> structures,
            Map<String, String> kinds, Map<String, String> drivers) {
        if (command.getValue().isEmpty()) {
            return;
        }
        // Held until the command has run: the log manager forgets the level of a logger that nobody holds.
        List<Logger> silent = Stream.of("org.flywaydb", "io.agroal").map(CommandRecorder::silence).toList();
        MigrationDatabases databases = new MigrationDatabases(kinds, drivers, new BuiltCheck(),
                this::fileSettings);
        int code;
        try (StopSignal signal = StopSignal.interruptThisThread()) {
            code = command.getValue().get().run(databases,
                    structures == null ? DesiredStructures.none() : structures.getValue(), sources(),
                    databases.secrets());
        }
        shutdown.addShutdownTask(() -> Reference.reachabilityFence(silent));
        if (command.getValue().get().isUnfinished()) {
            return;
        }
        throw CommandEnd.with(code);
    }

    private FileSettings fileSettings(String datasource) {
        HyperstackRuntimeConfig.DatasourceConfig configured = config.getValue().datasources().get(datasource);
        return new FileSettings(configured.scratch().jdbcUrl(), configured.generate().lockTimeout());
    }

    private static SourceTree sources() {
        return SourceTree.here(WorkflowRecorder.built(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class))
                .flatMap(BuiltApplication::folders));
    }

    /** The command says itself what these would log. */
    private static Logger silence(String category) {
        boolean configured = ConfigProvider.getConfig().getOptionalValue("quarkus.log.category.\"" + category + "\".level",
                String.class).filter(level -> !level.equalsIgnoreCase("inherit")).isPresent();
        Logger logger = Logger.getLogger(category);
        if (!configured) {
            logger.setLevel(Level.OFF);
        }
        return logger;
    }
}
