package io.quarkiverse.hyperstack.it.shop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** What the entities declare is really in the database: the same on every database. */
public interface StructureContract {

    @Test
    default void everyForeignKeyIsInTheDatabaseWithItsAction() throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (Connection connection = Rows.open()) {
            DatabaseMetaData data = connection.getMetaData();
            for (String table : tables(data)) {
                try (ResultSet rows = data.getImportedKeys(null, null, table)) {
                    while (rows.next()) {
                        keys.add((table + "." + rows.getString("FKCOLUMN_NAME") + " > " + rows.getString("PKTABLE_NAME")
                                + action(rows.getShort("DELETE_RULE"))).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        assertThat(keys).containsExactlyInAnyOrder(Expected.FOREIGN_KEYS);
    }

    @Test
    default void everyUniqueKeyAndIndexIsInTheDatabase() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = Rows.open()) {
            DatabaseMetaData data = connection.getMetaData();
            for (String table : tables(data)) {
                TreeMap<String, String> indexes = new TreeMap<>();
                Set<String> primary = new TreeSet<>();
                try (ResultSet rows = data.getPrimaryKeys(null, null, table)) {
                    while (rows.next()) {
                        primary.add(rows.getString("COLUMN_NAME"));
                    }
                }
                try (ResultSet rows = data.getIndexInfo(null, null, table, false, true)) {
                    while (rows.next()) {
                        String start = rows.getBoolean("NON_UNIQUE") ? "index " : "unique ";
                        indexes.merge(rows.getString("INDEX_NAME"), start + table + " " + rows.getString("COLUMN_NAME"),
                                (all, next) -> all + ", " + columnOf(next));
                    }
                }
                indexes.values().stream().filter(index -> !isPrimary(index, primary)).map(s -> s.toLowerCase(Locale.ROOT))
                        .forEach(found::add);
            }
        }
        assertThat(found).containsExactlyInAnyOrder(Expected.UNIQUES_AND_INDEXES);
    }

    private static String columnOf(String index) {
        return index.substring(index.lastIndexOf(' ') + 1);
    }

    private static boolean isPrimary(String index, Set<String> primary) {
        String columns = index.substring(index.indexOf(' ', index.indexOf(' ') + 1) + 1);
        return new TreeSet<>(Set.of(columns.split(", "))).equals(primary);
    }

    private static Set<String> tables(DatabaseMetaData data) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = data.getTables(null, null, "%", new String[]{"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static String action(short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> " cascade";
            case DatabaseMetaData.importedKeySetNull -> " set null";
            default -> "";
        };
    }
}
