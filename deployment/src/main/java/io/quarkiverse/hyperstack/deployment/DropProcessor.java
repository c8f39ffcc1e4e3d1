package io.quarkiverse.hyperstack.deployment;

import java.util.List;

import io.quarkiverse.hyperstack.runtime.DropRecorder;
import io.quarkus.agroal.deployment.AggregatedDataSourceBuildTimeConfigBuildItem;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.hibernate.orm.deployment.HibernateOrmEnabled;

/** A database that is empty at each start, in dev mode and in tests. A packaged application has nothing of it. */
@BuildSteps(onlyIf = {HyperstackEnabled.class, HibernateOrmEnabled.class})
class DropProcessor {

    /** Producing nothing, but able to, it comes before everything that uses a datasource. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(StartPreparedBuildItem.class)
    void drop(DropRecorder recorder, EntityStructuresBuildItem structures, ApplicationInfoBuildItem application,
            List<AggregatedDataSourceBuildTimeConfigBuildItem> datasources,
            LaunchModeBuildItem launchMode, BuildProducer<JdbcDataSourceBuildItem> beforeDatasources) {
        if (!launchMode.getLaunchMode().isDevOrTest()) {
            return;
        }
        DatasourceDrivers needed = DatasourceDrivers.of(datasources);
        recorder.drop(structures.structures(), application.getName(), needed.kinds(), needed.drivers());
    }
}
