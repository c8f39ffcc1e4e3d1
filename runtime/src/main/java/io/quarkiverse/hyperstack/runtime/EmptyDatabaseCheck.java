package io.quarkiverse.hyperstack.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.DatasourceWorkflow;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.quarkiverse.hyperstack.workflow.SqliteFile;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.quarkiverse.hyperstack.workflow.Workflow;
import io.smallrye.config.SmallRyeConfig;

/**
 * Production with entities, an empty database, and nothing that would ever create a table: the start is refused with what
 * to do, rather than the first query failing.
 */
final class EmptyDatabaseCheck {

    private final BuiltApplication application;
    private final UserSettings settings;
    private final RunKind run;

    /**
     * @param application what the build knew
     * @param config the configuration of this start
     */
    EmptyDatabaseCheck(BuiltApplication application, SmallRyeConfig config) {
        this.application = application;
        this.settings = ConfiguredSettings.of(config);
        this.run = RunKind.of(config.getProfiles(), application.launched());
    }

    /**
     * Whether a datasource has entities and nothing that creates their tables.
     *
     * @param datasource the datasource
     * @return true when it matters whether the database is empty
     */
    boolean concerns(BuiltApplication.Datasource datasource) {
        boolean entities = application.unitsOf(datasource).stream()
                .anyMatch(u -> u.entities() && !DatasourceWorkflow.isStrategySet(u.name(), settings) && !startsOffline(u));
        return run == RunKind.PRODUCTION && entities && !datasource.migrationFiles()
                && new DatasourceWorkflow(application, datasource, settings).decide(run).workflow() == Workflow.NONE;
    }

    /**
     * Looks into the database.
     *
     * @param datasource one that this check concerns
     * @param database where to look
     * @throws HyperstackException {@link Problem#NOTHING_CREATES_TABLES} or {@link Problem#FILES_OF_OTHER_KIND} when it has no
     *         table
     */
    void check(BuiltApplication.Datasource datasource, DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (isEmpty(connection)) {
                StartPreparation.requireFiles(datasource);
                throw new HyperstackException(Problem.NOTHING_CREATES_TABLES,
                        "The database of " + datasource.title() + file(connection)
                                + " is empty, and the application has entities but no migration files",
                        "write migration files into src/main/resources/db/migration, build again and run the migrate"
                                + " command, or, for a project of your own, set "
                                + Setting.hyperstack(datasource.name(), "synchronize") + "=true");
            }
        } catch (SQLException e) {
            throw new HyperstackException(Problem.DATABASE_UNREACHABLE,
                    "The database of " + datasource.title() + " cannot be read (" + e.getMessage() + ")",
                    "check its address and credentials", e);
        }
    }

    private boolean startsOffline(BuiltApplication.Unit unit) {
        return settings.flag(Setting.hibernate(unit.name(), "database.start-offline")).orElse(false);
    }

    /** The file of a SQLite database; nothing of other addresses, which may contain a password. */
    private static String file(Connection connection) throws SQLException {
        return SqliteFile.of(connection.getMetaData().getURL()).map(f -> " (" + f.toAbsolutePath().normalize() + ")")
                .orElse("");
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        String[] types = {"TABLE", "PARTITIONED TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE"};
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", types)) {
            return !tables.next();
        }
    }
}
