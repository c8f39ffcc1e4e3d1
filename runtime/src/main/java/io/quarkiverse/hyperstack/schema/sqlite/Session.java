package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;

/**
 * A transaction on a connection that is set up for changing tables: foreign keys are off before it begins, because SQLite
 * <a href="https://sqlite.org/pragma.html#pragma_foreign_keys">ignores the switch inside</a> and DROP TABLE would delete the
 * children of every row. Closing it rolls back what was not finished and puts the connection's settings back.
 */
final class Session implements AutoCloseable {

    private final Statement statement;
    private final Access access;
    private final int foreignKeys;
    private final int legacyAlterTable;
    private final int busyTimeout;
    private boolean open;

    private Session(Statement statement, Access access) throws SQLException {
        this.statement = statement;
        this.access = access;
        this.foreignKeys = pragma("foreign_keys");
        this.legacyAlterTable = pragma("legacy_alter_table");
        this.busyTimeout = pragma("busy_timeout");
    }

    static Session open(Connection connection, Access access, Duration wait) throws SQLException {
        Session session = new Session(connection.createStatement(), access);
        try {
            session.begin(wait);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        return session;
    }

    private void begin(Duration wait) throws SQLException {
        statement.execute("PRAGMA busy_timeout = " + wait.toMillis());
        statement.execute("PRAGMA foreign_keys = OFF");
        if (pragma("foreign_keys") != 0) {
            throw new SQLException("the connection is inside a transaction, where foreign keys cannot be switched off");
        }
        statement.execute("PRAGMA legacy_alter_table = ON");
        statement.execute(access == Access.WRITE ? "BEGIN IMMEDIATE" : "BEGIN");
        open = true;
    }

    /** Commits what was written; rolls back what was only for reading. */
    void finish() throws SQLException {
        if (access == Access.WRITE) {
            statement.execute("COMMIT");
            open = false;
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            if (open) {
                statement.execute("ROLLBACK");
            }
        } finally {
            statement.execute("PRAGMA legacy_alter_table = " + legacyAlterTable);
            statement.execute("PRAGMA foreign_keys = " + foreignKeys);
            statement.execute("PRAGMA busy_timeout = " + busyTimeout);
            statement.close();
        }
    }

    private int pragma(String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
