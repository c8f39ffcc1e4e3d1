package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

import org.sqlite.JDBC;

/** The rows that are put aside, in a temporary file of SQLite's own, which is gone when the process is. */
final class SkipStore implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;

    private SkipStore(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement("INSERT OR IGNORE INTO skipped (tab, id, reason) VALUES (?, ?, ?)");
    }

    static SkipStore open() throws SQLException {
        Connection connection = new JDBC().connect("jdbc:sqlite::memory:", new Properties());
        Sql.run(connection, "PRAGMA temp_store = FILE", "PRAGMA temp.cache_size = -2000", "CREATE TEMP TABLE skipped"
                + " (tab INTEGER, id INTEGER, reason TEXT, PRIMARY KEY (tab, id)) WITHOUT ROWID");
        connection.setAutoCommit(false);
        return new SkipStore(connection);
    }

    /**
     * Puts a row aside.
     *
     * @return false when it is already
     */
    boolean add(int table, long row, String reason) throws SQLException {
        insert.setInt(1, table);
        insert.setLong(2, row);
        insert.setString(3, reason);
        return insert.executeUpdate() > 0;
    }

    long count(int table) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM skipped WHERE tab = ?", table);
    }

    /** The rows of a table that are put aside, in their order. */
    Skipped rows(int table) throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT id, reason FROM skipped WHERE tab = ? ORDER BY id");
        select.setInt(1, table);
        return new Skipped(select, select.executeQuery());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            insert.close();
        }
    }

    /** A walk through them. */
    static final class Skipped implements AutoCloseable {

        private final PreparedStatement select;
        private final ResultSet rows;

        private Skipped(PreparedStatement select, ResultSet rows) {
            this.select = select;
            this.rows = rows;
        }

        boolean next() throws SQLException {
            return rows.next();
        }

        long row() throws SQLException {
            return rows.getLong(1);
        }

        String reason() throws SQLException {
            return rows.getString(2);
        }

        @Override
        public void close() throws SQLException {
            try (select) {
                rows.close();
            }
        }
    }
}
