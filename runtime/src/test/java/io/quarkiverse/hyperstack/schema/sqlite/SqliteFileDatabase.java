package io.quarkiverse.hyperstack.schema.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.schema.scenario.Seen;

/** A database file as an application would open it: foreign keys on, a busy timeout. */
public record SqliteFileDatabase(Path file) implements ScenarioDatabase {

    private static final String TABLES = """
            select m.name from sqlite_master m join pragma_table_list l on l.name = m.name and l.schema = 'main'
            where m.type = 'table' and l.type in (%s) and m.name not like 'hyperstack\\_%%' escape '\\' order by m.name""";

    private static final Pattern WORD = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|\"[^\"]*\"|`[^`]*`|\\[[^]]*\\]"
            + "|('(?:[^']|'')*'|\\b(?:[0-9]+(?:\\.[0-9]+)?|check|collate_[a-z]+|autoincrement|deferrable|deferred|conflict|replace|ignore)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public String jdbcUrl() {
        return "jdbc:sqlite:" + file + "?foreign_keys=on&busy_timeout=10000";
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of a query's rows. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = open()) {
            return query(connection, sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Everything that is in the file, as the shell's dump would show it: statements, rows with their rowids, marks. */
    List<String> dump() throws SQLException {
        List<String> dump = new ArrayList<>();
        try (Connection connection = open()) {
            dump.addAll(query(connection,
                    "select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_master order by rowid"));
            for (String rows : rowQueries(connection)) {
                dump.add(rows);
                dump.addAll(query(connection, "select * from (" + rows + ")"));
            }
            if (!query(connection, "select 1 from sqlite_master where name = 'sqlite_sequence'").isEmpty()) {
                dump.addAll(query(connection, "select name || ' ' || seq from sqlite_sequence order by name"));
            }
        }
        return dump;
    }

    @Override
    public List<String> structure(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : query(connection, TABLES.formatted("'table'"))) {
            if (table.toLowerCase(Locale.ROOT).matches("(hyperstack_|hte_|flyway_|sqlite_).*")) {
                continue;
            }
            String name = "'" + table.replace("'", "''") + "'";
            lines.addAll(query(connection, "select 'column " + table.replace("'", "''")
                    + ".' || name || ' ' || replace(type, ' ', '') || ' ' || \"notnull\" || ' ' || coalesce(replace(dflt_value, ' ', ''), '-') || ' ' || pk || ' ' || hidden"
                    + " from pragma_table_xinfo(" + name + ")"));
            lines.addAll(query(connection, "select 'key " + table.replace("'", "''")
                    + "' || group_concat(\"from\" || '>' || \"table\" || '.' || \"to\" || on_update || on_delete, ';')"
                    + " from (select f.id, f.\"from\", f.\"table\", f.on_update, f.on_delete, coalesce(f.\"to\", "
                    + "(select p.name from pragma_table_info(f.\"table\") p where p.pk = f.seq + 1)) as \"to\" from pragma_foreign_key_list("
                    + name + ") f order by f.id, f.seq) group by id"));
            lines.addAll(query(connection, "select 'index " + table.replace("'", "''")
                    + "' || case l.origin when 'c' then l.name else l.origin end || l.\"unique\" || l.partial || "
                    + "(select group_concat(coalesce(x.name, '-') || x.\"desc\" || x.coll) from pragma_index_xinfo(l.name) x where x.key)"
                    + " from pragma_index_list(" + name + ") l"));
            lines.addAll(query(connection,
                    "select 'table ' || name || type || wr || strict from pragma_table_list where name = " + name));
            query(connection, "select sql from sqlite_master where type = 'table' and name = " + name)
                    .forEach(sql -> lines.add("words " + table + " " + words(sql)));
        }
        lines.addAll(query(connection,
                "select 'other ' || type || name || sql from sqlite_master where type in ('view', 'trigger')"));
        return lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).sorted().toList();
    }

    /** What no pragma tells: the literals, numbers and rarer words of a statement, in any order. */
    private static List<String> words(String sql) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(sql.replaceAll("(?i)not deferrable( initially [a-z]+)?", "")
                .replaceAll("(?i)collate\\s+[\"`\\[]?(\\w+)[\"`\\]]?", " collate_$1 "));
        while (word.find()) {
            if (word.group(1) != null) {
                words.add(word.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return words.stream().sorted().toList();
    }

    @Override
    public Seen seen(Connection connection) throws SQLException {
        return new SqliteSeen(connection).all();
    }

    @Override
    public String fold(String name) {
        return SqliteSeen.fold(name);
    }

    @Override
    public List<String> rowQueries(Connection connection) throws SQLException {
        List<String> queries = new ArrayList<>();
        for (String table : query(connection, TABLES.formatted("'table', 'shadow'"))) {
            String name = "'" + table.replace("'", "''") + "'";
            List<String> columns = query(connection,
                    "select 'quote(\"' || replace(name, '\"', '\"\"') || '\")' from pragma_table_xinfo("
                            + name + ")");
            boolean rowid = query(connection, "select 1 from pragma_table_list where name = " + name + " and wr = 1").isEmpty()
                    && !table.startsWith("sqlite_");
            queries.add("select " + (rowid ? "rowid || '|' || " : "") + String.join(" || '|' || ", columns) + " from \""
                    + table.replace("\"", "\"\"") + "\" order by 1");
        }
        return queries;
    }
}
