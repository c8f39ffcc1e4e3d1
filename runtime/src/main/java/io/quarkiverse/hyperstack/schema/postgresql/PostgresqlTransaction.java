package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.quarkiverse.hyperstack.schema.dialect.Dialect;

/**
 * One transaction on a connection that is left as it was.
 *
 * @param connection in auto-commit mode
 * @param lockWait how long a change waits for the locks on a table
 */
record PostgresqlTransaction(Connection connection, Duration lockWait) {

    <T> T run(Dialect.Access access, Dialect.Work<T> work) throws SQLException {
        int isolation = connection.getTransactionIsolation();
        boolean write = access == Dialect.Access.WRITE;
        // A writer has to see what was committed while it waited for the lock, so no snapshot may be taken before.
        connection.setTransactionIsolation(
                write ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            if (write) {
                lock();
                prepare();
            }
            T result = work.run();
            if (write) {
                connection.commit();
            } else {
                connection.rollback();
            }
            restore(isolation);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            giveUp(isolation, e);
            throw e;
        }
    }

    private void restore(int isolation) throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(isolation);
    }

    /** A connection that is gone says so again; what came first is what counts. */
    private void giveUp(int isolation, Throwable reason) {
        try {
            connection.rollback();
            restore(isolation);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * A change waits for tables only so long. Deferred constraints are checked at once, for a table with checks to come cannot
     * be changed. Rows that a policy hides are an error, not left out.
     */
    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = " + lockWait.toMillis());
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            statement.execute("SET LOCAL row_security = off");
        }
    }

    /**
     * Waits until nobody else applies a plan to the current schema of this database, and keeps others waiting until the
     * transaction ends.
     *
     * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory locks</a>
     */
    private void lock() throws SQLException {
        String schema = SearchPath.of(connection).current();
        try (PreparedStatement statement = connection
                .prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "hyperstack schema " + schema);
            statement.execute();
        }
    }
}
