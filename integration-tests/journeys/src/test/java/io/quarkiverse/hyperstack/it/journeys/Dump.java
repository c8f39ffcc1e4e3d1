package io.quarkiverse.hyperstack.it.journeys;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole content of a database as text, without Flyway's history, which has the time in it. */
final class Dump {

    private static final String HISTORY = "flyway_schema_history";

    private final Databases databases;

    Dump(Databases databases) {
        this.databases = databases;
    }

    /** Structure and rows, in an order of their own. */
    List<String> of(Place place) {
        try (Connection connection = place.connect()) {
            List<String> lines = new ArrayList<>(rows(connection, databases.structure()));
            lines.removeIf(line -> line.contains(HISTORY));
            for (String table : tables(connection)) {
                rows(connection, "select * from \"" + table + "\"").forEach(row -> lines.add(table + ": " + row));
            }
            return lines;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[]{"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(table -> table.equals(HISTORY) || table.toLowerCase(Locale.ROOT).startsWith("sqlite_"));
        return tables.stream().sorted().toList();
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join(" | ", values));
            }
        }
        return lines.stream().sorted().toList();
    }
}
