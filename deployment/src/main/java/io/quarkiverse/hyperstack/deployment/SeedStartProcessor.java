package io.quarkiverse.hyperstack.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.runtime.SeedRecorder;
import io.quarkus.agroal.deployment.AggregatedDataSourceBuildTimeConfigBuildItem;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.agroal.spi.JdbcDataSourceSchemaReadyBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LiveReloadBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.logging.LoggingSetupBuildItem;
import io.quarkus.hibernate.orm.deployment.PersistenceProviderSetUpBuildItem;

/** When, during a start, seeds run. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class SeedStartProcessor {

    /** Producing nothing, but able to, it comes before everything that uses a datasource, and so before any table is made. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(LoggingSetupBuildItem.class)
    @Consume(CommandHandledBuildItem.class)
    EmptyDatabasesBuildItem look(SeedRecorder recorder, List<AggregatedDataSourceBuildTimeConfigBuildItem> datasources,
            BuildProducer<JdbcDataSourceBuildItem> beforeDatasources) {
        DatasourceDrivers needed = DatasourceDrivers.of(datasources);
        return new EmptyDatabasesBuildItem(recorder.look(needed.kinds(), needed.drivers()));
    }

    /**
     * When beans and tables are there. That it is a service which starts puts it before the observers of the start, and so before
     * schedulers, consumers and the HTTP port; Hibernate is one as well, and is started by whoever comes first.
     */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    @Consume(JdbcDataSourceBuildItem.class)
    @Consume(JdbcDataSourceSchemaReadyBuildItem.class)
    @Consume(PersistenceProviderSetUpBuildItem.class)
    @Consume(CommandHandledBuildItem.class)
    ServiceStartBuildItem run(SeedRecorder recorder, CommandBuildItem command, EmptyDatabasesBuildItem empty,
            LiveReloadBuildItem reload) {
        Set<String> changed = new TreeSet<>(reload.isLiveReload() ? reload.getChangedResources() : Set.of());
        recorder.run(command.command(), empty.names(), changed);
        return new ServiceStartBuildItem("Hyperstack seeds");
    }
}
