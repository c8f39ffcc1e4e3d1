package io.quarkiverse.hyperstack.deployment;

import java.util.List;

import io.quarkiverse.hyperstack.runtime.CheckRecorder;
import io.quarkus.agroal.spi.JdbcDataSourceSchemaReadyBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.InitTaskCompletedBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.hibernate.orm.deployment.HibernateOrmEnabled;

/** Looks whether the migration files make what the entities want when the application starts. */
@BuildSteps(onlyIf = {HyperstackEnabled.class, HibernateOrmEnabled.class})
class CheckProcessor {

    @BuildStep
    BuildFingerprintBuildItem tellBuilds(ApplicationArchivesBuildItem archives, CurateOutcomeBuildItem model) {
        return new BuildFingerprintBuildItem(BuildFingerprint.of(archives, model.getApplicationModel()));
    }

    /** After Flyway's own start actions; able to produce the schema, it comes before Hibernate and all who need one. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    @Consume(CommandHandledBuildItem.class)
    void checkFiles(CheckRecorder recorder, EntityStructuresBuildItem structures, BuildFingerprintBuildItem build,
            List<InitTaskCompletedBuildItem> afterFlyway, BuildProducer<JdbcDataSourceSchemaReadyBuildItem> beforeHibernate) {
        recorder.check(structures.structures(), build.fingerprint());
    }
}
