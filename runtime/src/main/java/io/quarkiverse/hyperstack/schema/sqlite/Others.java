package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;

/** What no catalog has: views, triggers and virtual tables. */
final class Others {

    private static final String SQL = """
            select type || ' "' || name || '"' from sqlite_master where type in ('view', 'trigger')
            union all
            select 'virtual table "' || name || '"' from pragma_table_list where schema = 'main' and type = 'virtual'""";

    private Others() {
    }

    static SortedSet<String> read(Connection connection) throws SQLException {
        SortedSet<String> others = new TreeSet<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                others.add(rows.getString(1));
            }
        }
        return others;
    }
}
