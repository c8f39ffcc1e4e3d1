package io.quarkiverse.hyperstack.deployment;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkiverse.hyperstack.migration.KindCustomizer;
import io.quarkiverse.hyperstack.migration.PostgresqlCustomizer;
import io.quarkiverse.hyperstack.migration.SqliteCustomizer;
import io.quarkiverse.hyperstack.migration.SqliteCustomizerCreator;
import io.quarkiverse.hyperstack.migration.UnmarkedDatabaseCustomizer;
import io.quarkiverse.hyperstack.runtime.PendingRecorder;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.agroal.spi.JdbcDataSourceSchemaReadyBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem.ExtendedBeanConfigurator;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.InitTaskCompletedBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.LaunchMode;

/** Makes Flyway safe on SQLite and with what PostgreSQL does concurrently, and looks for pending migrations when the application starts. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class MigrationsProcessor {

    private static final String SQLITE = "sqlite";
    private static final String POSTGRESQL = "postgresql";
    /** After every customizer of the application. */
    private static final int LAST = Integer.MIN_VALUE;

    @BuildStep
    void customizers(List<JdbcDataSourceBuildItem> datasources, LaunchModeBuildItem launchMode,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        for (JdbcDataSourceBuildItem datasource : datasources) {
            beans.produce(customizer(datasource.getName(), KindCustomizer.class).creator(KindCustomizer.Creator.class).done());
            if (datasource.getDbKind().equals(SQLITE)) {
                beans.produce(customizer(datasource.getName(), SqliteCustomizer.class)
                        .creator(SqliteCustomizerCreator.class).done());
            }
            if (datasource.getDbKind().equals(POSTGRESQL)) {
                beans.produce(customizer(datasource.getName(), PostgresqlCustomizer.class)
                        .creator(PostgresqlCustomizer.Creator.class).done());
            }
            beans.produce(customizer(datasource.getName(), UnmarkedDatabaseCustomizer.class)
                    .param(UnmarkedDatabaseCustomizer.DISPOSABLE, launchMode.getLaunchMode().isDevOrTest())
                    .creator(UnmarkedDatabaseCustomizer.Creator.class).done());
        }
    }

    /** After Flyway's own start actions; able to produce the schema, it comes before Hibernate and all who need one. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    @Consume(CommandHandledBuildItem.class)
    void check(PendingRecorder recorder, List<InitTaskCompletedBuildItem> afterFlyway, LaunchModeBuildItem launchMode,
            BuildProducer<JdbcDataSourceSchemaReadyBuildItem> beforeHibernate) {
        recorder.check(launchMode.getLaunchMode() == LaunchMode.NORMAL);
    }

    private static ExtendedBeanConfigurator customizer(String datasource,
            Class<? extends FlywayConfigurationCustomizer> type) {
        ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(type).types(FlywayConfigurationCustomizer.class)
                .identifier(datasource).scope(Singleton.class).unremovable().priority(LAST);
        if (!DataSourceUtil.isDefault(datasource)) {
            bean.addQualifier().annotation(FlywayDataSource.class).addValue("value", datasource).done();
        }
        return bean;
    }
}
