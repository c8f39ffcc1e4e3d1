package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows that point at nothing, by SQLite's own <a href="https://sqlite.org/pragma.html#pragma_foreign_key_check">check</a>.
 */
final class ForeignKeyCheck {

    private ForeignKeyCheck() {
    }

    /** One line a broken reference, the same line for the same reference whenever it is asked. */
    static SortedSet<String> broken(Connection connection) throws SQLException {
        SortedSet<String> broken = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check(" + Names.quote(table) + ")")) {
                    for (int number = 1; rows.next(); number++) {
                        // a table WITHOUT ROWID has nothing to tell its rows apart: they are numbered
                        String row = rows.getString(2) == null ? "one more row (" + number + ")" : "row " + rows.getString(2);
                        broken.add(row + " of table \"" + rows.getString(1) + "\" points at nothing in \"" + rows.getString(3)
                                + "\"");
                    }
                } catch (SQLException mismatch) {
                    // the target has no fitting key: SQLite cannot check this table, before and after alike
                    broken.add("table \"" + table + "\": " + mismatch.getMessage());
                }
            }
        }
        return broken;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
