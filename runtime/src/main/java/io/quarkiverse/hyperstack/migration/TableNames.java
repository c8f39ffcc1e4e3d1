package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The tables in a connection's schema, and in the schemas that a script names.
 *
 * @param all their names
 */
public record TableNames(List<String> all) {

    public TableNames {
        all = List.copyOf(all);
    }

    /**
     * Lists them.
     *
     * @param connection to the database
     * @return the tables of its current schema
     * @throws SQLException when the database refuses
     */
    public static TableNames of(Connection connection) throws SQLException {
        return of(connection, "");
    }

    /**
     * Lists them, with those of other schemas.
     *
     * @param connection to the database
     * @param script what is looked for in it: the schemas whose names stand before a dot
     * @return the tables of the current schema and of those that the script names
     * @throws SQLException when the database refuses
     */
    public static TableNames of(Connection connection, String script) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        List<String> names = new ArrayList<>();
        try (ResultSet tables = data.getTables(connection.getCatalog(), script.contains(".") ? null : connection.getSchema(),
                "%",
                new String[]{"TABLE", "PARTITIONED TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (schema == null || schema.equals(connection.getSchema()) || isNamed(schema, script)) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return new TableNames(names);
    }

    private static boolean isNamed(String schema, String script) {
        return Pattern.compile("(?i)(?<![\\w.])\"?" + Pattern.quote(schema) + "\"?\\s*\\.").matcher(script).find();
    }

    /**
     * Whether there is anything but what this extension keeps for itself.
     *
     * @return true when somebody's table is there
     */
    public boolean someIsForeign() {
        return all.stream().anyMatch(name -> !name.toLowerCase(Locale.ROOT).startsWith("hyperstack_"));
    }

    /**
     * Whether Flyway would ask where they come from.
     *
     * @param history the name of its history table
     * @return true when there are tables and no history
     */
    public boolean areUnmarked(String history) {
        return !all.isEmpty() && !all.contains(history);
    }
}
