package io.quarkiverse.hyperstack.deployment;

import java.util.List;

import io.quarkiverse.hyperstack.entity.Policy;
import io.quarkiverse.hyperstack.entity.sqlite.HyperstackSqliteDialect;
import io.quarkiverse.hyperstack.runtime.PersistenceRecorder;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.hibernate.orm.deployment.HibernateOrmEnabled;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.deployment.integration.HibernateOrmIntegrationRuntimeConfiguredBuildItem;
import io.quarkus.hibernate.orm.deployment.integration.HibernateOrmIntegrationStaticConfiguredBuildItem;
import io.quarkus.hibernate.orm.runtime.migration.MultiTenancyStrategy;
import io.quarkus.hibernate.orm.runtime.recording.RecordedConfig;

/** What a persistence unit gets from us. Its dialect is a config default and comes with the workflow. */
@BuildSteps(onlyIf = {HyperstackEnabled.class, HibernateOrmEnabled.class})
class PersistenceProcessor {

    private static final String NAME = "Hyperstack";
    private static final String SQLITE = "sqlite";

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void installIds(PersistenceRecorder recorder, List<PersistenceUnitDescriptorBuildItem> units,
            BuildProducer<HibernateOrmIntegrationStaticConfiguredBuildItem> integrations) {
        for (PersistenceUnitDescriptorBuildItem unit : units) {
            if (!unit.isReactive() && isSqlite(unit.getConfig())) {
                integrations.produce(new HibernateOrmIntegrationStaticConfiguredBuildItem(NAME, unit.getPersistenceUnitName())
                        .setInitListener(recorder.ids()));
            }
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void installSchemaTools(PersistenceRecorder recorder, List<PersistenceUnitDescriptorBuildItem> units,
            BuildFingerprintBuildItem build, ApplicationInfoBuildItem application,
            BuildProducer<HibernateOrmIntegrationRuntimeConfiguredBuildItem> integrations) {
        for (PersistenceUnitDescriptorBuildItem unit : units) {
            if (hasStructure(unit)) {
                integrations.produce(new HibernateOrmIntegrationRuntimeConfiguredBuildItem(NAME, unit.getPersistenceUnitName())
                        .setInitListener(recorder.schemaTools(
                                Policy.owner(application.getName(), unit.getPersistenceUnitName()), datasource(unit),
                                isAlone(unit, units), build.fingerprint())));
            }
        }
    }

    /** Hibernate creates the dialect by its name. */
    @BuildStep
    ReflectiveClassBuildItem registerDialect() {
        return ReflectiveClassBuildItem.builder(HyperstackSqliteDialect.class).reason(NAME).build();
    }

    /** Whether its entities have a structure that can be told. */
    static boolean hasStructure(PersistenceUnitDescriptorBuildItem unit) {
        return !unit.isReactive() && hasOneDatabase(unit.getConfig()) && isSynchronized(unit.getConfig());
    }

    /** The name of its datasource. */
    static String datasource(PersistenceUnitDescriptorBuildItem unit) {
        return unit.getConfig().getDataSource().orElse(DataSourceUtil.DEFAULT_DATASOURCE_NAME);
    }

    private static boolean isAlone(PersistenceUnitDescriptorBuildItem unit, List<PersistenceUnitDescriptorBuildItem> units) {
        return units.stream().map(other -> other.getConfig().getDataSource()).filter(unit.getConfig().getDataSource()::equals)
                .count() == 1;
    }

    private static boolean isSqlite(RecordedConfig unit) {
        return unit.getDbKind().filter(SQLITE::equals).isPresent();
    }

    private static boolean isSynchronized(RecordedConfig unit) {
        return isSqlite(unit) || unit.getDbKind().filter(DatabaseKind::isPostgreSQL).isPresent();
    }

    /** With a database or a schema a tenant there is no one structure to follow. */
    private static boolean hasOneDatabase(RecordedConfig unit) {
        return unit.getMultiTenancyStrategy() == MultiTenancyStrategy.NONE
                || unit.getMultiTenancyStrategy() == MultiTenancyStrategy.DISCRIMINATOR;
    }
}
