package io.quarkiverse.hyperstack.schema.random;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;

/** Two databases of one kind: the one that makes the journey, and one beside it. */
interface Arena {

    /** A value as it is in a column of another type. */
    record Converted(@Nullable String literal, boolean comesBack) {
    }

    Language language();

    String jdbcUrl();

    /** Empties both databases; the one beside gets a structure when it is first needed. */
    void clear(List<String> beside) throws SQLException;

    /** The travelling database, for statements of the test. */
    Connection live() throws SQLException;

    /** The database beside it, for statements of the test. */
    Connection beside() throws SQLException;

    /** The travelling database, for the engine. */
    ConnectionSource engine();

    /** The structure of the travelling database. */
    Catalog structure() throws SQLException;

    /** The structure that a script creates in a new database, spelled like another one. */
    Catalog created(List<String> script, Catalog like) throws SQLException;

    /** An expression that gives a column's value as an SQL literal. */
    String literal(String column);

    /** What a value becomes in a column of another type, by the database's own cast, and whether it comes back. */
    Converted convert(String literal, Side from, Side to);

    /** A row as an INSERT in which the database numbers nothing by itself. */
    String insert(String table, List<String> columns, List<String> values);

    /** Makes the connection check no foreign keys. */
    void ignoreReferences(Connection connection) throws SQLException;

    /** A column in its structure; a type of the structure is in the travelling database or in the one beside it. */
    record Side(Model model, ModelTable table, ModelColumn column, boolean beside) {
    }

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + " in: " + sql, e);
                }
            }
        }
    }

    /** The rows of a query, each as its values. */
    static List<List<@Nullable String>> query(Connection connection, String sql) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
