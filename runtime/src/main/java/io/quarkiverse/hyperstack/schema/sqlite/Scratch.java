package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

import org.sqlite.JDBC;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;

/** A database in memory in which a creation script runs, to be read like a real one. */
final class Scratch {

    private Scratch() {
    }

    static Catalog read(List<String> creation) throws SQLException {
        try (Connection connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN");
                for (String sql : creation) {
                    run(statement, sql);
                }
            }
            return Reader.read(connection);
        }
    }

    /** SQLite's message alone does not tell which of the statements it is about. */
    private static void run(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }
}
