package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Flyway's lock of a PostgreSQL database, for what Flyway does without it. It ends with its connection. */
final class PostgresqlLock implements AutoCloseable {

    private static final long POLL_MILLIS = 200;

    private final Connection connection;

    private PostgresqlLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes it, waiting for it.
     *
     * @param configuration says where the history is
     * @param looked a connection that tells the kind of database
     * @param timeout how long to wait
     * @return null for other databases
     * @throws HyperstackException {@link Problem#MIGRATION_LOCK} when the time is over
     */
    static @Nullable PostgresqlLock takeWhere(Configuration configuration, Connection looked, Duration timeout)
            throws SQLException {
        return looked.getMetaData().getURL().startsWith("jdbc:postgresql:") ? take(configuration, timeout) : null;
    }

    private static PostgresqlLock take(Configuration configuration, Duration timeout) throws SQLException {
        DataSource source = configuration.getDataSource();
        Connection connection = source.getConnection();
        try {
            long number = PostgresqlLockWatch.FLYWAY + history(configuration, connection).hashCode();
            long deadline = System.nanoTime() + timeout.toNanos();
            while (!isTaken(connection, number)) {
                if (System.nanoTime() >= deadline) {
                    throw new HyperstackException(Problem.MIGRATION_LOCK,
                            "Another migration of the database did not end within " + timeout.toSeconds() + " s",
                            "wait for it to end, or give the command a longer --lock-timeout");
                }
                Thread.sleep(POLL_MILLIS);
            }
            return new PostgresqlLock(connection);
        } catch (InterruptedException e) {
            connection.close();
            Thread.currentThread().interrupt();
            throw new HyperstackException(Problem.MIGRATION_LOCK, "Waiting for another migration was interrupted",
                    "run the command again", e);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * The name of the history as Flyway writes it, for its hash tells the histories of a database apart. It is no SQL: quoted as
     * Flyway quotes it, whatever the dialect does.
     */
    private static String history(Configuration configuration, Connection connection) throws SQLException {
        String schema = configuration.getDefaultSchema();
        if (schema == null) {
            schema = configuration.getSchemas().length > 0 ? configuration.getSchemas()[0] : connection.getSchema();
        }
        return "\"" + schema.replace("\"", "\"\"") + "\".\"" + configuration.getTable().replace("\"", "\"\"") + "\"";
    }

    private static boolean isTaken(Connection connection, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection open = connection; PreparedStatement all = open.prepareStatement("select pg_advisory_unlock_all()")) {
            all.execute();
        }
    }
}
