package io.quarkiverse.hyperstack.deployment;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.runtime.CommandRecorder;
import io.quarkus.agroal.deployment.AggregatedDataSourceBuildTimeConfigBuildItem;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LogConsoleFormatBuildItem;
import io.quarkus.deployment.builditem.RawCommandLineArgumentsBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.deployment.logging.LoggingSetupBuildItem;

/** {@code migrate …} instead of the application. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class CommandProcessor {

    /** Producing nothing, but able to, it comes before logging is set up, which consumes the formats. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    CommandBuildItem listen(CommandRecorder recorder, RawCommandLineArgumentsBuildItem arguments,
            ShutdownContextBuildItem shutdown, BuildProducer<LogConsoleFormatBuildItem> beforeLogging) {
        return new CommandBuildItem(recorder.listen(arguments, shutdown));
    }

    /** Producing nothing, but able to, it comes before everything that uses a datasource. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(LoggingSetupBuildItem.class)
    @Produce(CommandHandledBuildItem.class)
    void run(CommandRecorder recorder, CommandBuildItem command, ShutdownContextBuildItem shutdown,
            Optional<EntityStructuresBuildItem> structures,
            List<AggregatedDataSourceBuildTimeConfigBuildItem> datasources,
            BuildProducer<JdbcDataSourceBuildItem> beforeDatasources) {
        DatasourceDrivers needed = DatasourceDrivers.of(datasources);
        recorder.run(command.command(), shutdown, structures.map(EntityStructuresBuildItem::structures).orElse(null),
                needed.kinds(), needed.drivers());
    }
}
