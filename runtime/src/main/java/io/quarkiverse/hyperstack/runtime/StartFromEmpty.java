package io.quarkiverse.hyperstack.runtime;

import java.util.List;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.command.ScratchServer;
import io.quarkiverse.hyperstack.entity.EntityStructures;
import io.quarkiverse.hyperstack.entity.Policy;
import io.quarkiverse.hyperstack.migration.MigrationDatabase;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.OpenDatasource;
import io.quarkiverse.hyperstack.migration.replay.MadeObjects;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.Dropped;
import io.quarkiverse.hyperstack.schema.Ours;
import io.quarkiverse.hyperstack.schema.SchemaDrop;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkiverse.hyperstack.workflow.DatasourceWorkflow;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.quarkiverse.hyperstack.workflow.Workflow;
import io.smallrye.config.SmallRyeConfig;

/**
 * Which databases lose what belongs to the application before a start makes it again.
 *
 * @param application what the build knew
 * @param config of this start
 * @param all the whole configuration
 * @param databases opens them before anybody else does
 */
record StartFromEmpty(BuiltApplication application, HyperstackRuntimeConfig config, SmallRyeConfig all,
        MigrationDatabases databases) {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");

    /**
     * Drops it in each of them that is configured so.
     *
     * @param structures what the entities declare
     * @param name the name of the application
     */
    void run(EntityStructures structures, String name) {
        RunKind run = RunKind.of(all.getProfiles(), application.launched());
        for (String database : databases.names()) {
            if (!config.datasources().get(database).dropSchema()) {
                continue;
            }
            Datasource datasource = application.datasource(database).orElseThrow();
            Workflow workflow = new DatasourceWorkflow(application, datasource, ConfiguredSettings.of(all)).decide(run)
                    .workflow();
            List<String> owners = Policy.owners(name, structures.declaredBy(database));
            switch (workflow) {
                case SYNCHRONIZE -> declared(datasource, structures, owners);
                case MIGRATE -> made(datasource, structures, owners);
                case NONE ->
                    LOG.warnf("Nothing of %s is dropped, because nothing would make it again: neither %s nor %s is true",
                            datasource.title(), Setting.hyperstack(database, "synchronize"),
                            Setting.hyperstack(database, "migrate"));
            }
        }
    }

    private void declared(Datasource datasource, EntityStructures structures, List<String> owners) {
        try (OpenDatasource database = databases.openPlain(datasource.name())) {
            drop(datasource, database.jdbcUrl(), database::connection,
                    new Ours(structures.names(datasource.name()), owners, List.of(), null));
        }
    }

    private void made(Datasource datasource, EntityStructures structures, List<String> owners) {
        try (MigrationDatabase database = databases.open(datasource.name())) {
            ConnectionSource server = databases.scratchAddress(datasource.name())
                    .map(address -> ScratchServer.of(address, datasource.name(), database.jdbcUrl()))
                    .orElse(database::connection);
            drop(datasource, database.jdbcUrl(), database::connection, new Ours(structures.names(datasource.name()), owners,
                    MadeObjects.of(database.migrations(), database.jdbcUrl(), server), database.migrations().historyTable()));
        }
    }

    private static void drop(Datasource datasource, String jdbcUrl, ConnectionSource database, Ours ours) {
        Dropped dropped = new SchemaDrop(jdbcUrl, database).run(ours);
        if (!dropped.isEmpty()) {
            LOG.infof("Dropped in %s, because %s=true: %s", datasource.title(),
                    Setting.hyperstack(datasource.name(), "drop-schema"), dropped);
        }
    }
}
