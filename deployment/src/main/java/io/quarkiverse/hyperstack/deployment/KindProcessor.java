package io.quarkiverse.hyperstack.deployment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.runtime.ConfiguredSettings;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.DatabaseKind;
import io.quarkiverse.hyperstack.workflow.KindCheck;
import io.quarkiverse.hyperstack.workflow.KindCheck.Drivers;
import io.quarkus.agroal.runtime.DataSourcesJdbcBuildTimeConfig;
import io.quarkus.agroal.spi.JdbcDriverBuildItem;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.datasource.deployment.spi.DefaultDataSourceDbKindBuildItem;
import io.quarkus.datasource.runtime.DataSourcesBuildTimeConfig;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.smallrye.config.SmallRyeConfig;

/** Looks whether the application has what the configured kinds of database need, before Quarkus looks. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class KindProcessor {

    private static final String FLYWAY_FOR_POSTGRESQL = "org.flywaydb.database.postgresql.PostgreSQLDatabaseType";

    /** Producing nothing, but able to, it comes before everything that asks for the kind of a datasource. */
    @BuildStep
    void checkDrivers(List<JdbcDriverBuildItem> drivers, DataSourcesBuildTimeConfig datasources,
            DataSourcesJdbcBuildTimeConfig jdbc, CurateOutcomeBuildItem model, OutputTargetBuildItem target,
            BuildProducer<DefaultDataSourceDbKindBuildItem> beforeDatasources) {
        KindCheck check = check(drivers, model.getApplicationModel(), target);
        try {
            datasources.dataSources().forEach((name, datasource) -> {
                if (jdbc.dataSources().get(name).jdbc().enabled()) {
                    check.check(name, datasource.dbKind());
                }
            });
        } catch (HyperstackException e) {
            throw BuildRefusal.of(e);
        }
    }

    /** Produces nothing; a step that could not produce anything would not be run. */
    @BuildStep
    void checkFlyway(List<JdbcDriverBuildItem> drivers, BuiltApplicationBuildItem built, CurateOutcomeBuildItem model,
            OutputTargetBuildItem target,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> nothing) {
        KindCheck check = check(drivers, model.getApplicationModel(), target);
        boolean there = QuarkusClassLoader.isClassPresentAtRuntime(FLYWAY_FOR_POSTGRESQL);
        try {
            built.application().datasources().stream().filter(BuiltApplication.Datasource::migrationFiles)
                    .forEach(datasource -> check.requireFlyway(datasource, there));
        } catch (HyperstackException e) {
            throw BuildRefusal.of(e);
        }
    }

    private static KindCheck check(List<JdbcDriverBuildItem> drivers, ApplicationModel model,
            OutputTargetBuildItem target) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        Set<String> kinds = drivers.stream().map(JdbcDriverBuildItem::getDbKind).collect(Collectors.toSet());
        Set<String> ofTests = kinds.stream().filter(kind -> isOfTests(new DatabaseKind(kind), model))
                .collect(Collectors.toSet());
        return new KindCheck(ConfiguredSettings.of(config), config.getProfiles().get(0), new Drivers(kinds, ofTests),
                new BuildFile(Optional.ofNullable(target.getOutputDirectory().getParent())));
    }

    private static boolean isOfTests(DatabaseKind kind, ApplicationModel model) {
        return model.getDependencies().stream().anyMatch(dependency -> "test".equals(dependency.getScope())
                && kind.driver().filter(dependency.getArtifactId()::equals).isPresent());
    }
}
