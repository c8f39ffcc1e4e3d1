package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/**
 * Rows go in one by one; one that breaks the rule fails alone.
 *
 * @param connection within a transaction
 * @param name the table, as SQL
 * @param columns that get values
 */
record SqliteDryTable(Connection connection, String name, List<String> columns) implements DryTable {

    @Override
    public Set<Integer> refused(List<@Nullable Object[]> rows) throws SQLException {
        Set<Integer> refused = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + name + " (" + SqlName.list(columns)
                + ") VALUES (" + Sql.each(columns, ", ", column -> "?") + ")")) {
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, rows.get(row)[i]);
                }
                try {
                    insert.executeUpdate();
                } catch (SQLException e) {
                    // What else fails does so again when the row is written.
                    if ((e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
                        refused.add(row);
                    }
                }
            }
        }
        return refused;
    }

    @Override
    public void drop() throws SQLException {
        Sql.run(connection, "DROP TABLE " + name);
    }
}
