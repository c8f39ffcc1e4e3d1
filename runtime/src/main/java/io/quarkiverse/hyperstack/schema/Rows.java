package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.gate.Sources;

/**
 * Counts rows of a database as it is, in the names after renames.
 *
 * @param connection to the database
 * @param sql the words of its kind of database
 * @param renames what gets another name
 */
record Rows(Connection connection, GateSql sql, Renames renames) {

    long count(Table table, @Nullable String where) throws SQLException {
        String query = "select count(*) from " + new Sources(renames, sql).of(table) + " as " + sql.quote(table.name().name())
                + (where == null ? "" : " where " + where);
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql.asked(query))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many rows the renamed tables and columns have, in words. */
    List<String> along(Catalog renamed) throws SQLException {
        List<String> notes = new ArrayList<>();
        for (Map.Entry<QualifiedName, QualifiedName> table : renames.tables().entrySet()) {
            Table now = renamed.tables().get(table.getValue());
            if (now != null) {
                notes.add("table \"" + table.getKey() + "\" is called \"" + now.name() + "\" now and keeps its "
                        + words(count(now, null)));
            }
        }
        for (Map.Entry<ColumnName, String> column : renames.columns().entrySet()) {
            Table table = renamed.tables().get(column.getKey().table());
            if (table != null) {
                notes.add("column \"" + column.getKey().column() + "\" of table \"" + table.name() + "\" is called \""
                        + column.getValue() + "\" now and keeps its values in " + words(count(table, null)));
            }
        }
        return notes;
    }

    private static String words(long rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }
}
