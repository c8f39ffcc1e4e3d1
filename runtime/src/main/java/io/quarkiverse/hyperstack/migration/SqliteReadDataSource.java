package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Connections that only look at a SQLite file: they create nothing, change nothing, and do not wait for a migration that
 * runs.
 */
final class SqliteReadDataSource extends PlainDataSource {

    private static final String READ_ONLY = "1";

    private final SqliteDatabase database;

    SqliteReadDataSource(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(database.properties());
        properties.remove("journal_mode");
        properties.setProperty("open_mode", READ_ONLY);
        properties.setProperty("transaction_mode", "DEFERRED");
        properties.setProperty("busy_timeout", "10000");
        return new JDBC4Connection(database.url(), database.url().substring("jdbc:sqlite:".length()), properties);
    }
}
