package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What <a href="https://sqlite.org/fileformat2.html#the_sqlite_stat1_table">ANALYZE</a> found out about tables. SQLite forgets it
 * with a table that is dropped and loses sight of it with one that is renamed.
 */
final class Statistics {

    /** How SQLite calls the indexes behind keys, with the table's name and a number behind it. */
    private static final String AUTOINDEX = "sqlite_autoindex_";

    private final Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private Statistics() {
    }

    static Statistics read(Connection connection) throws SQLException {
        Statistics statistics = new Statistics();
        try (Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet rows = statement.executeQuery("select 1 from sqlite_master where name = 'sqlite_stat1'")) {
                there = rows.next();
            }
            if (there) {
                try (ResultSet rows = statement.executeQuery("select distinct tbl from sqlite_stat1 where tbl is not null")) {
                    while (rows.next()) {
                        statistics.tables.add(rows.getString(1));
                    }
                }
            }
        }
        return statistics;
    }

    /** Follows a rename; nothing where the table, by the name that it has in the file now, has none. */
    List<String> renamed(String table, String from, String to) {
        String keys = AUTOINDEX + from + "_";
        return moved(table, "idx = CASE WHEN idx = tbl THEN " + Names.literal(to) + " WHEN substr(idx, 1, " + keys.length()
                + ") = " + Names.literal(keys) + " THEN " + Names.literal(AUTOINDEX + to + "_") + " || substr(idx, "
                + (keys.length() + 1) + ") ELSE idx END, ", from, to);
    }

    /** Hands them to another table for as long as this one is gone. */
    List<String> moved(String table, String from, String to) {
        return moved(table, "", from, to);
    }

    private List<String> moved(String table, String indexes, String from, String to) {
        return tables.contains(table)
                ? List.of("UPDATE sqlite_stat1 SET " + indexes + "tbl = " + Names.literal(to) + " WHERE tbl = "
                        + Names.literal(from))
                : List.of();
    }

    /**
     * {@link #moved} at the end of a rebuild.
     *
     * @param outdatedKeys whether what is known about the indexes behind its keys is to be forgotten
     */
    List<String> kept(String table, String from, String to, boolean outdatedKeys) {
        List<String> steps = new ArrayList<>(moved(table, from, to));
        if (outdatedKeys && !steps.isEmpty()) {
            steps.add(0, "DELETE FROM sqlite_stat1 WHERE tbl = " + Names.literal(from)
                    + " AND (idx LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\' OR idx = " + Names.literal(to) + ")");
        }
        return steps;
    }
}
