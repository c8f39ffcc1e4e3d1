package io.quarkiverse.hyperstack.deployment.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is in a SQLite file. */
public final class SqliteFileDump {

    private SqliteFileDump() {
    }

    /** Runs statements one by one. */
    public static void execute(Path file, String... statements) {
        try (Connection connection = open(file); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The first column of a query. */
    public static List<String> column(Path file, String query) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Structure, history and books: all that the failures of these tests could change. */
    static List<String> everything(Path file) {
        List<String> all = new ArrayList<>(column(file, "select coalesce(sql, name) from sqlite_master order by name"));
        all.addAll(column(file, "select script || checksum || success from flyway_schema_history order by installed_rank"));
        all.addAll(column(file, "select id || title from book order by id"));
        return all;
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
