package io.quarkiverse.hyperstack.schema.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database with everything that a rebuild could hurt, and what there is to compare in it afterwards. */
final class TortureDatabase {

    static final int ROWS = 100_000;

    /** The statements of the tables; a change replaces some of them. */
    static final Map<String, String> TABLES = tables();

    private static final List<String> INDEXES = List.of(
            "create index ix_partial on item (amount) where amount > 10 and label is not null",
            "create index ix_expression on item (lower(label) || kind)",
            "create index ix_nocase on item (label collate nocase desc, amount)",
            "create unique index ix_number on item (number)");

    private TortureDatabase() {
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("kind", "create table kind (code text primary key, name text)");
        tables.put("item", """
                create table item (id integer constraint pk_item primary key autoincrement,
                  label varchar(40),
                  amount integer not null default 0 check (amount >= 0),
                  spare text, body text, kind text default 'a', number integer,
                  parent_id integer references item (id) on delete set null,
                  doubled integer generated always as (amount * 2) virtual,
                  next integer as (amount + 1) stored)""");
        tables.put("child_cascade",
                "create table child_cascade (id integer primary key, item_id integer not null references item (id) on delete cascade, note text)");
        tables.put("child_set_null",
                "create table child_set_null (id integer primary key, item_id integer references item on delete set null on update cascade)");
        tables.put("child_no_action",
                "create table child_no_action (a text, b text, item_id integer references item (id) deferrable initially deferred, primary key (a, b))");
        tables.put("strict_one",
                "create table strict_one (id integer primary key, item_id int references item (id), t text, r real, any_value any) strict");
        tables.put("sibling",
                "create table sibling (code text not null, number integer not null, item_id integer references item (id) on delete cascade, primary key (code, number)) without rowid");
        tables.put("stray", "create table stray (id integer primary key, kind_code text references kind (code))");
        return tables;
    }

    /** What is wanted when nothing is to change. */
    static List<String> script() {
        List<String> script = new ArrayList<>(TABLES.values());
        script.addAll(INDEXES);
        return script;
    }

    static void fill(SqliteFileDatabase database) throws SQLException {
        List<String> statements = new ArrayList<>(List.of("pragma journal_mode = wal", "pragma synchronous = off",
                "pragma foreign_keys = off", "begin"));
        statements.addAll(script());
        statements.addAll(List.of(
                "insert into kind values ('a', 'A'), ('b', 'B')",
                numbers(ROWS + 3)
                        + "insert into item (label, amount, body, kind, number, parent_id) select cast(i * 7 as text), i % 50, "
                        + "'text about ' || i || ' and ' || (i % 1000), case when i % 3 = 0 then 'b' else 'a' end, i * 2, "
                        + "case when i % 10 = 0 and i / 10 % 1000 <> 999 then i / 10 end from n",
                "delete from item where id > " + ROWS, "delete from item where id % 1000 = 999",
                numbers(3000) + "insert into child_cascade select i, i, 'note ' || i from n where i % 1000 <> 999",
                numbers(3000)
                        + "insert into child_set_null select i * 3, case when i % 2 then i end from n where i % 1000 <> 999",
                numbers(3000) + "insert into child_no_action select 'a' || i, 'b', i from n where i % 1000 <> 999",
                "delete from child_no_action where rowid between 5 and 9",
                numbers(3000)
                        + "insert into strict_one select i, i, cast(i as text), i / 2, case i % 3 when 0 then x'00' when 1 then 'x' else i end from n where i % 1000 <> 999",
                numbers(3000) + "insert into sibling select 'c' || (i % 7), i, i from n where i % 1000 <> 999",
                "insert into stray values (1, 'a'), (2, 'gone'), (3, 'lost')",
                "create table log (id integer primary key, line text)",
                "create virtual table item_search using fts5(body, kind, content='item', content_rowid='id')",
                "insert into item_search (item_search) values ('rebuild')",
                "create view shown as select id, label as shown_label, amount as shown_amount from item",
                "create view shown_twice as select shown_label, count(*) as times from shown group by shown_label",
                "create trigger item_added after insert on item begin insert into item_search (rowid, body, kind) values (new.id, new.body, new.kind); insert into log (line) values (new.label); end",
                "create trigger item_changed before update of label, amount on item when new.amount < 0 begin select raise(abort, 'no'); end",
                "create trigger child_added after insert on child_cascade begin update item set amount = amount + 1, label = label || '' where id = new.item_id; end",
                "commit", "analyze", "pragma wal_checkpoint(truncate)"));
        database.run(statements.toArray(String[]::new));
    }

    private static String numbers(int last) {
        return "with recursive n(i) as (values (1) union all select i + 1 from n where i < " + last + ") ";
    }

    /**
     * Everything that a change of the table item must leave as it was.
     *
     * @param label the column label, or what it is made of afterwards
     */
    static Map<String, List<String>> seen(Connection connection, String label) throws SQLException {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        rows(seen, connection, "item", "rowid", "rowid", "id", label, "amount", "body", "kind", "number", "parent_id",
                "doubled",
                "next");
        rows(seen, connection, "kind", "code", "code", "name");
        rows(seen, connection, "child_cascade", "rowid", "rowid", "id", "item_id", "note");
        rows(seen, connection, "child_set_null", "rowid", "rowid", "id", "item_id");
        rows(seen, connection, "child_no_action", "rowid", "rowid", "a", "b", "item_id");
        rows(seen, connection, "strict_one", "rowid", "rowid", "id", "item_id", "t", "r", "any_value");
        rows(seen, connection, "sibling", "code, number", "code", "number", "item_id");
        rows(seen, connection, "stray", "rowid", "rowid", "id", "kind_code");
        rows(seen, connection, "log", "rowid", "rowid", "id", "line");
        seen.put("marks", lines(connection, "select name || seq from sqlite_sequence order by name"));
        seen.put("options", lines(connection,
                "select name || type || wr || strict from pragma_table_list where schema = 'main' and name not like 'sqlite%' order by name"));
        seen.put("views and triggers", lines(connection,
                "select type || name || tbl_name || sql from sqlite_master where type in ('view', 'trigger') order by name"));
        seen.put("indexes", lines(connection,
                "select name || tbl_name || sql from sqlite_master where type = 'index' and sql is not null order by name"));
        seen.put("virtual tables",
                lines(connection, "select sql from sqlite_master where sql like 'create virtual%' order by 1"));
        seen.put("statistics", lines(connection,
                "select tbl || ' ' || coalesce(idx, '-') || ' ' || stat from sqlite_stat1 where idx is null or idx not like 'sqlite%' order by 1"));
        seen.put("search", lines(connection, "select count(*) || sum(rowid) from item_search where item_search match '777'"));
        seen.put("the view on the view", lines(connection,
                "select sum(times) || '/' || count(*) || '/' || sum(cast(shown_label as integer)) from shown_twice"));
        seen.put("broken references", lines(connection, "pragma foreign_key_check"));
        seen.put("integrity", lines(connection, "pragma integrity_check"));
        return seen;
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= Math.min(3, rows.getMetaData().getColumnCount()); i++) {
                    line.append(rows.getString(i)).append(' ');
                }
                lines.add(line.toString().strip());
            }
        }
        return lines;
    }

    /** A digest of all rows, made of one text, which is a lot faster than value by value. */
    private static void rows(Map<String, List<String>> seen, Connection connection, String table, String order,
            String... columns) throws SQLException {
        String line = Stream.of(columns).map(column -> "quote(" + column + ")").collect(Collectors.joining(" || '|' || "));
        String query = "select count(*), group_concat(line, char(10)) from (select " + line + " as line from " + table
                + " order by " + order + ")";
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            byte[] text = String.valueOf(rows.getString(2)).getBytes(StandardCharsets.UTF_8);
            seen.put("rows of " + table, List.of(rows.getString(1) + " rows "
                    + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
