package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.scenario.ColumnSeen;
import io.quarkiverse.hyperstack.schema.scenario.Seen;
import io.quarkiverse.hyperstack.schema.scenario.TableSeen;

/** Looks into a SQLite file by its pragmas. Names are in small letters, values as {@code quote()} writes them. */
record SqliteSeen(Connection connection) {

    Seen all() throws SQLException {
        Map<String, TableSeen> tables = new TreeMap<>();
        for (Map<String, @Nullable String> table : rows("""
                select name, wr from pragma_table_list where schema = 'main' and type in ('table', 'shadow')
                and name not like 'sqlite\\_%' escape '\\'""")) {
            String name = text(table, "name");
            tables.put(fold(name), table(name, text(table, "wr").equals("0")));
        }
        return new Seen(new TreeMap<>(tables), new TreeMap<>(nextNumbers(tables)), broken(), others());
    }

    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            folded.setCharAt(i, letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
        }
        return folded.toString();
    }

    private TableSeen table(String name, boolean hasRowid) throws SQLException {
        List<ColumnSeen> columns = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        Map<Integer, String> key = new TreeMap<>();
        boolean alias = false;
        for (Map<String, @Nullable String> row : rows("select * from pragma_table_xinfo(" + literal(name) + ")")) {
            String column = fold(text(row, "name"));
            String type = fold(text(row, "type")).replace(" ", "");
            columns.add(new ColumnSeen(column, type, text(row, "notnull").equals("1"), !text(row, "hidden").equals("0")));
            expressions.add("quote(" + quoted(text(row, "name")) + ")");
            int place = Integer.parseInt(text(row, "pk"));
            if (place > 0) {
                key.put(place, column);
                alias = type.equals("integer");
            }
        }
        String rowid = Stream.of("rowid", "_rowid_", "oid")
                .filter(word -> columns.stream().noneMatch(column -> column.name().equals(word))).findFirst().orElse("");
        if (hasRowid && !rowid.isEmpty() && !(alias && key.size() == 1)) {
            columns.add(new ColumnSeen(ColumnSeen.ROWID, ColumnSeen.ROWID, true, false));
            expressions.add("quote(" + rowid + ")");
        }
        List<Map<String, @Nullable String>> values = new ArrayList<>();
        for (List<String> row : lists("select " + String.join(", ", expressions) + " from " + quoted(name))) {
            Map<String, @Nullable String> named = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                named.put(columns.get(i).name(), "NULL".equals(row.get(i)) ? null : row.get(i));
            }
            values.add(named);
        }
        return new TableSeen(columns, List.copyOf(key.values()), values);
    }

    private Map<String, Long> nextNumbers(Map<String, TableSeen> tables) throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        if (lists("select 1 from sqlite_master where name = 'sqlite_sequence'").isEmpty()) {
            return next;
        }
        for (List<String> mark : lists("select name, seq from sqlite_sequence")) {
            TableSeen table = tables.get(fold(mark.get(0)));
            String column = table == null ? "(no such table)" : String.join("+", table.key());
            next.put(fold(mark.get(0)) + "." + column, Long.parseLong(mark.get(1)) + 1);
        }
        return next;
    }

    private List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        lists("pragma foreign_key_check").forEach(row -> broken.add(row.toString()));
        lists("pragma integrity_check").stream().filter(row -> !row.equals(List.of("ok"))).forEach(row -> broken.add(
                row.toString()));
        if (!lists("select 1 from sqlite_master where name = 'sqlite_sequence'").isEmpty()) {
            lists("select name from sqlite_sequence where name not in (select name from sqlite_master)")
                    .forEach(row -> broken.add("mark of no table: " + row));
        }
        return broken;
    }

    private Map<String, String> others() throws SQLException {
        Map<String, String> others = new TreeMap<>();
        for (Map<String, @Nullable String> row : rows(
                "select type, tbl_name, name, sql from sqlite_master where type in ('view', 'trigger')")) {
            String table = text(row, "type").equals("view") ? "-" : fold(text(row, "tbl_name"));
            others.put(text(row, "type") + " " + table + " " + text(row, "name"), text(row, "sql"));
        }
        return others;
    }

    private static String text(Map<String, @Nullable String> row, String column) {
        return String.valueOf(row.get(column));
    }

    private List<List<String>> lists(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Map<String, @Nullable String>> rows(String query) throws SQLException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                Map<String, @Nullable String> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i), result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String literal(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
