package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.sqlite.jdbc4.JDBC4Connection;

import io.quarkiverse.hyperstack.schema.dialect.ScratchPlace;

/** A database in memory, on the one connection that it lives on. */
final class MemoryPlace implements ScratchPlace {

    private final KeptOpen connection;

    MemoryPlace() throws SQLException {
        this.connection = new KeptOpen();
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.end();
    }

    private static final class KeptOpen extends JDBC4Connection {

        KeptOpen() throws SQLException {
            super("jdbc:sqlite::memory:", ":memory:", new Properties());
        }

        @Override
        public void close() {
            // the database would be gone
        }

        void end() throws SQLException {
            super.close();
        }
    }
}
