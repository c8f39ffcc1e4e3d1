package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

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
}
