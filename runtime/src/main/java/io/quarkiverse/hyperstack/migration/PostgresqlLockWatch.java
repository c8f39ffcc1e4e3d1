package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

/**
 * Says who migrates a PostgreSQL database while we wait: Flyway takes an
 * <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">advisory lock</a>, whose holder
 * stands in {@code pg_locks}. Hands out the connections of another data source and remembers their backends, so that it
 * knows a holder that is not us.
 */
final class PostgresqlLockWatch extends PlainDataSource implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresqlLockWatch.class);
    private static final long INTERVAL_MILLIS = 1000;
    /** The number Flyway adds the hash of its table's name to. */
    static final long FLYWAY = 0x466C_7977_6179L;
    private static final String HOLDERS = """
            select a.pid, a.application_name, coalesce(host(a.client_addr), 'this host'), to_char(a.backend_start, 'HH24:MI:SS')
              from pg_locks l join pg_stat_activity a on a.pid = l.pid
             where l.locktype = 'advisory' and l.granted
               and l.database = (select oid from pg_database where datname = current_database())
               and (l.classid::bigint << 32) + l.objid::bigint between ? and ?""";

    private final DataSource source;
    private final Consumer<String> waiting;
    private final Set<Integer> ours = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    PostgresqlLockWatch(DataSource source, Consumer<String> waiting) {
        this.source = source;
        this.waiting = waiting;
        this.thread = new Thread(this::watch, "migration lock watch");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ours.add(row.getInt(1));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        int reported = 0;
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLIS);
                reported = look(reported);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debugf("Cannot see who holds the migration lock: %s", e.getMessage());
        }
    }

    private int look(int reported) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(HOLDERS)) {
            query.setLong(1, FLYWAY + Integer.MIN_VALUE);
            query.setLong(2, FLYWAY + Integer.MAX_VALUE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int pid = row.getInt(1);
                    if (!ours.contains(pid) && pid != reported) {
                        waiting.accept("backend " + pid + " (" + row.getString(2) + ") from " + row.getString(3)
                                + ", connected since " + row.getString(4));
                        return pid;
                    }
                }
            }
        }
        return reported;
    }
}
