package io.quarkiverse.hyperstack.devui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.entity.Policy;
import io.quarkiverse.hyperstack.migration.QuietFlyway;
import io.quarkiverse.hyperstack.migration.StartedDatabase;
import io.quarkiverse.hyperstack.migration.StartedDatabases;
import io.quarkiverse.hyperstack.migration.check.PendingChanges;
import io.quarkiverse.hyperstack.runtime.ConfiguredSettings;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig;
import io.quarkiverse.hyperstack.runtime.ScratchServers;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.DatabaseVersion;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.LiveStructure;
import io.quarkiverse.hyperstack.schema.TrashCan;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkiverse.hyperstack.workflow.DatabaseKind;
import io.quarkiverse.hyperstack.workflow.DatasourceWorkflow;
import io.quarkiverse.hyperstack.workflow.Decision;
import io.quarkiverse.hyperstack.workflow.Redaction;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.quarkiverse.hyperstack.workflow.Workflow;
import io.smallrye.config.SmallRyeConfig;

/**
 * The application that runs here, and who answers what is asked of it.
 *
 * @param config the whole configuration
 * @param structures what its entities want
 */
record RunningApplication(SmallRyeConfig config, DesiredStructures structures) {

    List<Datasource> datasources() {
        return built().datasources().stream().sorted(Comparator
                .comparing((Datasource datasource) -> !datasource.name().equals(Setting.DEFAULT))
                .thenComparing(Datasource::name))
                .toList();
    }

    ShownDatasource show(Datasource datasource, Redaction redaction) {
        String kind = new DatabaseKind(datasource.kind()).title();
        String address = StartedDatabases.of(datasource.name()).map(StartedDatabase::address).map(redaction::apply)
                .orElse(null);
        try {
            Decision decision = decision(datasource);
            return new ShownDatasource(datasource.name(), kind, address, decision.workflow().toString(), decision.reason(),
                    null);
        } catch (HyperstackException e) {
            return new ShownDatasource(datasource.name(), kind, address, null, null, ShownProblem.of(e, redaction));
        }
    }

    ShownDatabase database(String name, Redaction redaction) {
        StartedDatabase database = started(name);
        try (QuietFlyway quiet = new QuietFlyway()) {
            return database(database, redaction);
        }
    }

    private static ShownDatabase database(StartedDatabase database, Redaction redaction) {
        ConnectionSource reading = database.migrations().reading()::getConnection;
        DatabaseVersion version = DatabaseVersion.of(reading);
        return new ShownDatabase(version.version(),
                database.migrations().status().stream().map(row -> ShownDatabase.Migration.of(row, redaction)).toList(),
                TrashCan.forJdbcUrl(database.jdbcUrl()).list(reading).stream().map(ShownDatabase.Trash::of).toList(), null);
    }

    ShownChanges changes(String name, Redaction redaction) {
        StartedDatabase database = started(name);
        Optional<Desired> entities = structures.ofEntities(name);
        boolean synchronizes = decision(datasource(name)).workflow() == Workflow.SYNCHRONIZE;
        return ShownChanges.of(synchronizes || !database.migrations().exist()
                ? PendingChanges.ofDatabase(database, entities, owners(name))
                : PendingChanges.ofFiles(database, entities, new ScratchServers(hyperstack()).of(database)), redaction);
    }

    ShownStructure structure(String name) {
        StartedDatabase database = started(name);
        List<QualifiedName> declared = structures.names(name).tables();
        Catalog catalog = new LiveStructure(database.jdbcUrl(), database.migrations().reading()::getConnection).everything();
        String history = database.migrations().historyTable();
        return new ShownStructure(catalog.tables().values().stream()
                .filter(table -> declared.isEmpty() ? !table.name().name().equals(history) : declared.contains(table.name()))
                .map(ShownStructure.ShownTable::of).toList(), null);
    }

    private Decision decision(Datasource datasource) {
        return new DatasourceWorkflow(built(), datasource, ConfiguredSettings.of(config))
                .decide(RunKind.of(config.getProfiles(), built().launched()));
    }

    private List<String> owners(String datasource) {
        String application = config.getOptionalValue("quarkus.application.name", String.class).orElse("");
        return Policy.owners(application, structures.declaredBy(datasource));
    }

    private StartedDatabase started(String name) {
        return StartedDatabases.of(datasource(name).name()).orElseThrow(() -> new HyperstackException(
                Problem.DEV_UI_DATASOURCE, "Datasource " + name + " is not active, or Flyway is not active for it",
                "set its address, or " + Setting.flyway(name, "active") + "=true"));
    }

    private Datasource datasource(String name) {
        return built().datasource(name).orElseThrow(() -> new HyperstackException(Problem.DEV_UI_DATASOURCE,
                "There is no datasource " + name + "; there are "
                        + String.join(", ", datasources().stream().map(Datasource::name).toList()),
                "load the page again"));
    }

    private HyperstackRuntimeConfig hyperstack() {
        return config.getConfigMapping(HyperstackRuntimeConfig.class);
    }

    private BuiltApplication built() {
        return config.getOptionalValue(BuiltApplication.KEY, String.class).map(BuiltApplication::decode).orElseThrow();
    }
}
