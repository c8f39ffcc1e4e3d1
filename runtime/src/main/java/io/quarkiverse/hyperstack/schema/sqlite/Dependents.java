package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The views and triggers of a database. SQLite lets a table change under them and complains only when somebody uses them, so
 * each is compiled, which runs nothing.
 */
final class Dependents {

    private static final String VIEWS = "select name from sqlite_master where type = 'view' order by name";
    private static final String TRIGGERS = "select name, tbl_name, sql from sqlite_master where type = 'trigger' order by name";

    private final Connection connection;
    private final SortedMap<String, String> broken = new TreeMap<>();

    private Dependents(Connection connection) {
        this.connection = connection;
    }

    /** What does not compile, such as {@code view "titles"}, and SQLite's words about it. */
    static SortedMap<String, String> broken(Connection connection) throws SQLException {
        Dependents dependents = new Dependents(connection);
        dependents.views();
        dependents.triggers();
        return dependents.broken;
    }

    /** Refuses when something is broken that was not before. */
    static void requireWorking(SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> newly = after.entrySet().stream().filter(entry -> !before.containsKey(entry.getKey()))
                .map(entry -> entry.getKey() + " would not work after the change: " + entry.getValue()).toList();
        if (!newly.isEmpty()) {
            throw new HyperstackException(Problem.DEPENDENT_WOULD_BREAK, String.join("; ", newly),
                    "drop or change it first, and create it again afterwards");
        }
    }

    private void views() throws SQLException {
        for (List<String> view : rows(VIEWS, 1)) {
            compile("view " + Names.quote(view.get(0)), "SELECT * FROM " + Names.quote(view.get(0)) + " LIMIT 0");
        }
    }

    /** The triggers of one event of one table can only be compiled together. */
    private void triggers() throws SQLException {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (List<String> row : rows(TRIGGERS, 3)) {
            TriggerEvent event = event(row.get(2));
            if (event == null) {
                continue;
            }
            List<String> columns = columns(row.get(1));
            List<String> missing = event.columns().stream().filter(name -> columns.stream().noneMatch(name::equalsIgnoreCase))
                    .toList();
            if (missing.isEmpty()) {
                names.computeIfAbsent(event.statement(row.get(1), columns), key -> new ArrayList<>())
                        .add(Names.quote(row.get(0)));
            } else {
                broken.put("trigger " + Names.quote(row.get(0)), "no such column: " + String.join(", ", missing));
            }
        }
        for (Map.Entry<String, List<String>> entry : names.entrySet()) {
            compile(entry.getValue().stream().collect(Collectors.joining(" or ", "trigger ", "")), entry.getKey());
        }
    }

    /** Null where a trigger is written in a way that only SQLite understands; it is left to SQLite then. */
    private static @Nullable TriggerEvent event(String sql) {
        try {
            return TriggerEvent.parse(sql);
        } catch (UnreadableSqlException e) {
            return null;
        }
    }

    private void compile(String what, String sql) throws SQLException {
        try {
            connection.prepareStatement(sql).close();
        } catch (SQLException e) {
            broken.put(what, e.getMessage());
        }
    }

    private List<String> columns(String table) throws SQLException {
        return rows("select name from pragma_table_xinfo(" + Names.literal(table) + ") where hidden = 0", 1).stream()
                .map(row -> row.get(0)).toList();
    }

    private List<List<String>> rows(String query, int width) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(rows.getString(i));
                }
                found.add(row);
            }
        }
        return found;
    }
}
