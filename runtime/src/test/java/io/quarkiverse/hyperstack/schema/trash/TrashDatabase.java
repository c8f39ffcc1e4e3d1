package io.quarkiverse.hyperstack.schema.trash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;
import io.quarkiverse.hyperstack.test.PostgresServer;

/** A database of either kind, opened as an application would. */
record TrashDatabase(String jdbcUrl, Dialect dialect) {

    static TrashDatabase sqlite(Path folder) {
        return new TrashDatabase("jdbc:sqlite:" + folder.resolve("trash.sqlite") + "?foreign_keys=on", new SqliteDialect());
    }

    static TrashDatabase postgresql() {
        return new TrashDatabase(PostgresServer.shared().freshDatabase(), new PostgresqlDialect());
    }

    boolean isSqlite() {
        return jdbcUrl.startsWith("jdbc:sqlite");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    void run(String... statements) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The rows of a query, values separated by {@code |}. */
    List<String> query(String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join("|", values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
        return lines;
    }
}
