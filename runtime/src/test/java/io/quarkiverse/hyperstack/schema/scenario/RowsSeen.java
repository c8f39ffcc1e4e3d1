package io.quarkiverse.hyperstack.schema.scenario;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some queries show. */
final class RowsSeen {

    private RowsSeen() {
    }

    static Map<String, List<String>> by(Connection connection, List<String> queries) throws SQLException {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    seen.put(query, lines(rows));
                }
            }
        }
        return seen;
    }

    private static List<String> lines(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                line.append(rows.getString(column)).append('|');
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
