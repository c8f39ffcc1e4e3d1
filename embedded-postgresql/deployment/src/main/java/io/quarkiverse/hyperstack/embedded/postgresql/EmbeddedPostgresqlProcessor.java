package io.quarkiverse.hyperstack.embedded.postgresql;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.quarkiverse.hyperstack.deployment.HyperstackEnabled;
import io.quarkiverse.hyperstack.deployment.ProjectFoldersBuildItem;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.datasource.deployment.spi.DefaultDataSourceDbKindBuildItem;
import io.quarkus.datasource.deployment.spi.DevServicesDatasourceConfigurationHandlerBuildItem;
import io.quarkus.datasource.runtime.DataSourceBuildTimeConfig;
import io.quarkus.datasource.runtime.DataSourcesBuildTimeConfig;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Gives each PostgreSQL datasource without an address a database on the embedded server, in development and tests. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class, HyperstackEnabled.class})
class EmbeddedPostgresqlProcessor {

    private static final String FEATURE = "hyperstack-embedded-postgresql";
    /**
     * Quarkus looks for containers as soon as there is a Dev Service, and this logger calls it an error that there is no
     * Docker. Where a container is needed, Quarkus says so itself.
     */
    private static final Logger CONTAINERS = Logger.getLogger("org.testcontainers");
    /** As Quarkus' own Dev Services call both. */
    private static final String NAME = "quarkus";

    @BuildStep
    EmbeddedDatabasesBuildItem chooseDatasources(DataSourcesBuildTimeConfig config,
            List<DefaultDataSourceDbKindBuildItem> drivers, CurateOutcomeBuildItem model, LaunchModeBuildItem launchMode) {
        if (!launchMode.getLaunchMode().isDevOrTest()) {
            return new EmbeddedDatabasesBuildItem(List.of(), OptionalInt.empty());
        }
        Map<String, DataSourceBuildTimeConfig> served = new TreeMap<>(config.dataSources());
        Predicate<Map.Entry<String, DataSourceBuildTimeConfig>> isPostgresql = entry -> DefaultDataSourceDbKindBuildItem
                .resolve(entry.getValue().dbKind(), drivers,
                        !DataSourceUtil.isDefault(entry.getKey()) || !config.hasNamedDataSources(), model)
                .filter(DatabaseKind.POSTGRESQL::equals).isPresent();
        served.entrySet().removeIf(entry -> isPointedElsewhere(entry.getKey(), entry.getValue())
                || !isPostgresql.test(entry));
        OptionalInt port = served.values().stream().flatMapToInt(d -> d.devservices().port().stream()).findFirst();
        return new EmbeddedDatabasesBuildItem(
                served.entrySet().stream().map(entry -> database(entry.getKey(), entry.getValue())).toList(), port);
    }

    /** An explicit {@code devservices.enabled} means Quarkus' own Dev Services, on or off. */
    private static boolean isPointedElsewhere(String datasource, DataSourceBuildTimeConfig config) {
        return config.devservices().enabled().isPresent()
                || ConfigUtils.isAnyPropertyPresent(DataSourceUtil.dataSourcePropertyKeys(datasource, "jdbc.url"))
                || ConfigUtils.isAnyPropertyPresent(DataSourceUtil.dataSourcePropertyKeys(datasource, "reactive.url"))
                || !ConfigUtils
                        .getFirstOptionalValue(DataSourceUtil.dataSourcePropertyKeys(datasource, "active"), Boolean.class)
                        .orElse(true);
    }

    private static Database database(String datasource, DataSourceBuildTimeConfig config) {
        String name = config.devservices().dbName().orElse(DataSourceUtil.isDefault(datasource) ? NAME : datasource);
        String username = config.devservices().username().or(() -> configured(datasource, "username")).orElse(NAME);
        Optional<String> password = config.devservices().password().or(() -> configured(datasource, "password"));
        return new Database(datasource, name, username, password);
    }

    private static Optional<String> configured(String datasource, String key) {
        return ConfigUtils.getFirstOptionalValue(DataSourceUtil.dataSourcePropertyKeys(datasource, key), String.class);
    }

    /** For Quarkus' own Dev Services these datasources are configured, so that no container is started. */
    @BuildStep
    void keepContainersOff(EmbeddedDatabasesBuildItem embedded,
            BuildProducer<DevServicesDatasourceConfigurationHandlerBuildItem> handlers) {
        if (!embedded.databases().isEmpty()) {
            handlers.produce(new DevServicesDatasourceConfigurationHandlerBuildItem(DatabaseKind.POSTGRESQL,
                    (datasource, database) -> Map.of(), datasource -> Map.of(), embedded::serve));
        }
    }

    @BuildStep
    void offerServer(EmbeddedDatabasesBuildItem embedded, ProjectFoldersBuildItem folders, LaunchModeBuildItem launchMode,
            Capabilities capabilities, BuildProducer<DevServicesResultBuildItem> services) {
        List<Database> databases = embedded.databases();
        if (databases.isEmpty()) {
            return;
        }
        CONTAINERS.setLevel(Level.OFF);
        Place place = place(launchMode.getLaunchMode(), folders.folders());
        Map<String, Function<EmbeddedPostgresql, String>> values = new HashMap<>();
        for (Database database : databases) {
            put(values, database, "jdbc.url", s -> s.jdbcUrl(database));
            put(values, database, "username", s -> database.username());
            put(values, database, "password", s -> s.password(database));
            if (capabilities.isPresent(Capability.REACTIVE_PG_CLIENT)) {
                put(values, database, "reactive.url", s -> s.reactiveUrl(database));
            }
        }
        services.produce(DevServicesResultBuildItem.owned().feature(FEATURE)
                .description("PostgreSQL without a container")
                .serviceConfig(List.of(place.toString(), databases.toString(), embedded.port().toString()))
                .startable(() -> new EmbeddedPostgresql(place, databases, embedded.port()))
                .configProvider(values).postStartHook(s -> {
                }).build());
    }

    private static void put(Map<String, Function<EmbeddedPostgresql, String>> values, Database database, String key,
            Function<EmbeddedPostgresql, String> value) {
        DataSourceUtil.dataSourcePropertyKeys(database.datasource(), key).forEach(k -> values.put(k, value));
    }

    private static Place place(LaunchMode mode, Optional<BuiltApplication.Folders> folders) {
        return mode == LaunchMode.DEVELOPMENT
                ? new Place.Kept(folders.map(BuiltApplication.Folders::project).orElse(Path.of("")).resolve("db/postgresql")
                        .toAbsolutePath())
                : new Place.Passing(folders.map(BuiltApplication.Folders::output).orElse(Path.of("target"))
                        .resolve("hyperstack").toAbsolutePath());
    }
}
