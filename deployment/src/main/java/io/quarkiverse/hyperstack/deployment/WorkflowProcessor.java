package io.quarkiverse.hyperstack.deployment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.runtime.ConfiguredSettings;
import io.quarkiverse.hyperstack.runtime.HyperstackConfigSource;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.DatasourceWorkflow;
import io.quarkiverse.hyperstack.workflow.MigrationFolders;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.LiveReloadBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;

/** What only the build knows of the workflow: gathered, checked against the settings, and handed to the start. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class WorkflowProcessor {

    @BuildStep
    BuiltApplicationBuildItem gatherFacts(List<JdbcDataSourceBuildItem> datasources,
            List<PersistenceUnitDescriptorBuildItem> units, FlywayBuildTimeConfig flyway, CombinedIndexBuildItem index,
            LaunchModeBuildItem launchMode, ProjectFoldersBuildItem folders) {
        MigrationFiles migrations = new MigrationFiles(index.getIndex());
        List<BuiltApplication.Datasource> sources = datasources.stream()
                .sorted(Comparator.comparing(JdbcDataSourceBuildItem::getName))
                .map(d -> datasource(d, migrations.existIn(flyway.datasources().get(d.getName()).locations())))
                .toList();
        List<BuiltApplication.Unit> persistence = units.stream()
                .filter(u -> u.getConfig().getDataSource().isPresent())
                .sorted(Comparator.comparing(PersistenceUnitDescriptorBuildItem::getPersistenceUnitName))
                .map(u -> new BuiltApplication.Unit(u.getPersistenceUnitName(), u.getConfig().getDataSource().get(),
                        !(u.isFromPersistenceXml() ? u.getManagedClassNames() : u.getConfig().getEntityClassNames()).isEmpty()))
                .toList();
        return new BuiltApplicationBuildItem(
                new BuiltApplication(launched(launchMode.getLaunchMode()), folders.folders(), sources, persistence));
    }

    @BuildStep
    RunTimeConfigurationDefaultBuildItem handFactsToTheStart(BuiltApplicationBuildItem built, LiveReloadBuildItem liveReload) {
        String encoded = built.application().encode();
        liveReload.setContextObject(PreviousBuild.class, new PreviousBuild(encoded));
        return new RunTimeConfigurationDefaultBuildItem(BuiltApplication.KEY, HyperstackConfigSource.literal(encoded));
    }

    /** Produces nothing; a step that could not produce anything would not be run. */
    @BuildStep
    void checkSettings(BuiltApplicationBuildItem built, BuildProducer<RunTimeConfigurationDefaultBuildItem> nothing) {
        BuiltApplication application = built.application();
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        UserSettings settings = ConfiguredSettings.of(config);
        RunKind run = RunKind.of(config.getProfiles(), application.launched());
        try {
            application.datasources().forEach(datasource -> requireFolders(datasource.name(), settings));
            application.datasources()
                    .forEach(datasource -> new DatasourceWorkflow(application, datasource, settings).decide(run));
        } catch (HyperstackException e) {
            throw BuildRefusal.of(e);
        }
    }

    /** Also files that are not there yet: the first migration file changes the workflow. */
    @BuildStep
    HotDeploymentWatchedFileBuildItem watchMigrationFolders(FlywayBuildTimeConfig flyway) {
        Set<String> folders = new TreeSet<>();
        folders.add(MigrationFolders.ALL + "/");
        flyway.datasources().values().forEach(d -> folders.addAll(MigrationFiles.folders(d.locations())));
        return HotDeploymentWatchedFileBuildItem.builder()
                .setLocationPredicate(path -> folders.stream().anyMatch(path::startsWith)).build();
    }

    private static BuiltApplication.Datasource datasource(JdbcDataSourceBuildItem datasource, boolean files) {
        UserSettings settings = ConfiguredSettings.of(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class));
        boolean byKind = !files && settings.find(Setting.flyway(datasource.getName(), "locations")).isEmpty();
        Optional<String> others = MigrationFolders.KINDS.stream()
                .filter(kind -> byKind && !kind.equals(datasource.getDbKind()) && MigrationFiles.existFor(kind)).findFirst();
        return new BuiltApplication.Datasource(datasource.getName(), datasource.getDbKind(), files, others);
    }

    private static void requireFolders(String datasource, UserSettings settings) {
        List<String> folders = MigrationFolders.KINDS.stream().filter(MigrationFiles::existFor).toList();
        if (!folders.isEmpty() && settings.find(Setting.flyway(datasource, "locations")).isEmpty()) {
            MigrationFiles.besideKinds().ifPresent(file -> {
                throw MigrationFolders.beside(folders, file);
            });
        }
    }

    private static RunKind launched(LaunchMode mode) {
        return switch (mode) {
            case DEVELOPMENT -> RunKind.DEVELOPMENT;
            case TEST -> RunKind.TEST;
            default -> RunKind.PRODUCTION;
        };
    }

    /** What the build before a live reload knew. */
    record PreviousBuild(String encoded) {
    }
}
