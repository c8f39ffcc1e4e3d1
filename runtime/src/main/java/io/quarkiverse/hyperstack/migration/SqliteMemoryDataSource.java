package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.sqlite.jdbc4.JDBC4Connection;

/** Empty databases in memory, for questions about a database that is not there yet. */
final class SqliteMemoryDataSource extends PlainDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return new JDBC4Connection("jdbc:sqlite::memory:", ":memory:", new Properties());
    }
}
