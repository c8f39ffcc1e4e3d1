package io.quarkiverse.hyperstack.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.OpenDatasource;
import io.quarkiverse.hyperstack.seed.SeedScript;
import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkiverse.hyperstack.seed.Sown;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkiverse.hyperstack.workflow.DatasourceWorkflow;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.quarkiverse.hyperstack.workflow.SqliteFile;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.quarkiverse.hyperstack.workflow.Workflow;
import io.smallrye.config.SmallRyeConfig;

/** In dev, a start that has made the structure in an empty database also puts the seeds there. */
final class FirstSeeds {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");

    private final BuiltApplication application;
    private final UserSettings settings;
    private final RunKind run;

    /**
     * @param application what the build knew
     * @param config the configuration of this start
     */
    FirstSeeds(BuiltApplication application, SmallRyeConfig config) {
        this.application = application;
        this.settings = ConfiguredSettings.of(config);
        this.run = RunKind.of(config.getProfiles(), application.launched());
    }

    /** Production is seeded by command only, and tests say themselves what they need. */
    boolean mayRun() {
        return run == RunKind.DEVELOPMENT;
    }

    /** The datasources with seeds whose databases are empty, or will be when this start comes to making tables. */
    Set<String> empty(MigrationDatabases databases) {
        Set<String> empty = new TreeSet<>();
        for (Datasource datasource : application.datasources()) {
            if (Seeds.areFor(datasource.name()) && makesTables(datasource) && isEmpty(datasource, databases)) {
                empty.add(datasource.name());
            }
        }
        return empty;
    }

    private boolean makesTables(Datasource datasource) {
        return new DatasourceWorkflow(application, datasource, settings).decide(run).workflow() != Workflow.NONE;
    }

    private boolean isEmpty(Datasource datasource, MigrationDatabases databases) {
        if (settings.flag(Setting.hyperstack(datasource.name(), "drop-schema")).orElse(false)) {
            return true;
        }
        try {
            return databases.names().contains(datasource.name()) && isEmpty(datasource.name(), databases);
        } catch (SQLException | HyperstackException e) {
            // The start itself says in a moment what is wrong with the address.
            LOG.debugf(e, "%s cannot be asked whether it is empty", datasource.title());
            return false;
        }
    }

    private static boolean isEmpty(String datasource, MigrationDatabases databases) throws SQLException {
        try (OpenDatasource open = databases.openPlain(datasource)) {
            Optional<Path> file = SqliteFile.of(open.jdbcUrl());
            return file.filter(Files::notExists).isPresent() || isEmpty(open);
        }
    }

    private static boolean isEmpty(OpenDatasource open) throws SQLException {
        try (Connection connection = open.connection();
                ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%",
                        new String[]{"TABLE", "PARTITIONED TABLE"})) {
            while (tables.next()) {
                if (!tables.getString("TABLE_NAME").startsWith("hyperstack_")) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Runs them, or says of changed scripts that they do not run by themselves. */
    void run(Supplier<Seeds> started, Set<String> empty, Set<String> changed) {
        if (application.datasources().stream().map(Datasource::name).noneMatch(Seeds::areFor)) {
            return;
        }
        Seeds seeds = started.get();
        for (String name : seeds.datasources()) {
            if (empty.contains(name) || seeds.areOwed(name)) {
                seeds.runFirst(name, sown -> LOG.info(said(name, sown)));
            } else if (changed.contains(SeedScript.path(name))) {
                LOG.infof("%s has changed. By itself it runs into a new database only: run migrate seed, or begin with an empty"
                        + " database", SeedScript.path(name));
            }
        }
    }

    private static String said(String datasource, Sown sown) {
        String where = " into " + new Datasource(datasource, "", false).title() + ", which is new";
        return sown.isScript()
                ? sown.name() + " put " + sown.rows() + (sown.rows() == 1 ? " row" : " rows") + where + " ("
                        + sown.statements() + (sown.statements() == 1 ? " statement, " : " statements, ")
                        + sown.duration().toMillis() + " ms)"
                : sown.name() + " has put its rows" + where + " (" + sown.duration().toMillis() + " ms)";
    }
}
