package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;

import org.jboss.logging.Logger;
import org.sqlite.JDBC;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * The structure of a database in memory, with its views and triggers and without its rows. Steps are tried here first: what
 * SQLite's RENAME makes of triggers and indexes can be read before it is done, and a view that would not survive is found while
 * nothing has happened.
 */
final class Rehearsal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    private static final String DEPENDENTS = "select 1 from sqlite_master where type in ('view', 'trigger') limit 1";
    private static final String OBJECTS = """
            select sql from sqlite_master where sql is not null and name not like 'sqlite\\_%' escape '\\'
            and name not in (select name from pragma_table_list where schema = 'main' and type = 'shadow')
            order by case type when 'table' then 1 when 'index' then 2 when 'view' then 3 else 4 end, rowid""";

    private final Connection connection;
    private final SortedMap<String, String> brokenBefore;

    private Rehearsal(Connection connection) throws SQLException {
        this.connection = connection;
        this.brokenBefore = Dependents.broken(connection);
    }

    /** Whether a database has something that only a rehearsal tells about. */
    static boolean isNeeded(Connection live) throws SQLException {
        try (Statement statement = live.createStatement(); ResultSet rows = statement.executeQuery(DEPENDENTS)) {
            return rows.next();
        }
    }

    static Rehearsal of(Connection live) throws SQLException {
        Connection connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
        try {
            copy(live, connection);
            return new Rehearsal(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What needs a function of the application's own, for instance, is missing here. */
    private static void copy(Connection live, Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>(
                List.of("PRAGMA foreign_keys = OFF", "PRAGMA legacy_alter_table = ON", "BEGIN"));
        try (Statement query = live.createStatement()) {
            try (ResultSet rows = query.executeQuery(OBJECTS)) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
            try (ResultSet rows = query.executeQuery("select 1 from sqlite_master where name = 'sqlite_stat1'")) {
                if (rows.next()) {
                    statements.add("ANALYZE");
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    LOG.debugf("Not rehearsed: %s (%s)", sql, e.getMessage());
                }
            }
        }
    }

    /** The structure as it is after what was tried so far. */
    Connection connection() {
        return connection;
    }

    /** Tries renames. SQLite refuses all of them while there is a view or trigger that does not work. */
    void rename(List<Step> renames) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Step step : renames) {
                statement.execute("PRAGMA legacy_alter_table = " + (step.cause() instanceof Change.Rename ? "OFF" : "ON"));
                try {
                    statement.execute(step.sql());
                } catch (SQLException e) {
                    throw new HyperstackException(Problem.RENAME_REFUSED,
                            "SQLite does not " + step.reason() + ": " + e.getMessage(),
                            "correct or drop the view or trigger that the message names, and create it again afterwards", e);
                }
            }
            statement.execute("PRAGMA legacy_alter_table = ON");
        }
    }

    /** Tries the rest of a plan and looks whether every view and trigger that worked still does. */
    void requireWorkingDependents(List<Step> steps) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Step step : steps) {
                statement.execute(step.sql());
            }
        } catch (SQLException e) {
            LOG.debugf("The rehearsal ended: %s", e.getMessage());
            return; // the real thing fails too, and says more
        }
        Dependents.requireWorking(brokenBefore, Dependents.broken(connection));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
