package io.quarkiverse.hyperstack.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.schema.scenario.Seen;

/**
 * A database on the shared server, and what can be seen in it without the code that is being tested.
 *
 * @param jdbcUrl with the user
 */
public record PostgresDatabase(String jdbcUrl) implements ScenarioDatabase {

    /** What the system catalogs have of the tables, keys, indexes, sequences and types, but for the order of columns. */
    private static final String STRUCTURE = """
            select case c.relkind when 'v' then 'other column' else 'column' end, format('%s.%s.%s', n.nspname, c.relname, a.attname),
              concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation, a.attnotnull, a.attidentity,
                a.attgenerated, col_description(c.oid, a.attnum),
                'value ' || regexp_replace(pg_get_expr(d.adbin, d.adrelid), '::[a-z ]+', '', 'g'))
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind in ('r', 'p', 'v', 'S') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_|^inf'
              and c.relname !~ '^hyperstack_'
            union all
            select 'constraint', format('%s.%s', k.conrelid::regclass, k.conname),
              case k.contype when 'c' then concat_ws(' ', 'check', k.convalidated, (select string_agg(w[1], ',' order by w[1])
                from regexp_matches(pg_get_constraintdef(k.oid), '''[^'']*''|[0-9]+', 'g') w))
              else pg_get_constraintdef(k.oid) end
            from pg_constraint k where k.conrelid <> 0 and k.conrelid >= 16384 and k.contype <> 'n' and k.conrelid::regclass::text !~ 'hyperstack_'
            union all
            select case (select relkind from pg_class where oid = i.indrelid) when 'm' then 'other index' else 'index' end,
              i.indexrelid::regclass::text, concat_ws(' ', split_part(pg_get_indexdef(i.indexrelid), ' WHERE ', 1),
              i.indpred is not null, i.indisvalid)
            from pg_index i where i.indexrelid >= 16384 and i.indrelid::regclass::text !~ '^pg_|hyperstack_'
            union all
            select 'sequence', s.seqrelid::regclass::text, concat_ws(' ', s.seqstart, s.seqincrement, s.seqtypid::regtype)
            from pg_sequence s where s.seqrelid::regclass::text !~ 'hyperstack_'
            union all
            select 'label', e.enumtypid::regtype::text, string_agg(e.enumlabel, ',' order by e.enumsortorder)
            from pg_enum e group by e.enumtypid
            union all
            select case when c.relkind in ('v', 'm') or c.oid in (select i.indexrelid from pg_index i
                join pg_class m on m.oid = i.indrelid and m.relkind = 'm') then 'other object' else 'object' end, format('%s.%s', n.nspname, c.relname),
              concat_ws(' ', c.relkind, c.relpersistence, obj_description(c.oid, 'pg_class'), c.reloptions)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_|^inf' and c.relname !~ '^hyperstack_'
            union all
            select 'other grants', format('%s.%s', n.nspname, c.relname), c.relacl::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_|^inf' and c.relacl is not null
            union all
            select 'other view', v.viewname, v.definition from pg_views v where v.schemaname !~ '^pg_|^inf'
            union all
            select 'other trigger', t.tgname, pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal
            order by 1, 2, 3""";

    /** A new, empty database. */
    public static PostgresDatabase fresh() {
        return new PostgresDatabase(PostgresServer.shared().freshDatabase());
    }

    /** Drops it. */
    public void drop() {
        PostgresServer.shared().drop(jdbcUrl);
    }

    /** The same database as another role. */
    public PostgresDatabase as(String role) {
        return new PostgresDatabase(PostgresServer.shared().as(role, jdbcUrl));
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    public Synchronizer synchronizer() {
        return Synchronizer.forJdbcUrl(jdbcUrl);
    }

    public void execute(List<String> statements) {
        PostgresServer.shared().execute(jdbcUrl, statements.toArray(String[]::new));
    }

    public void execute(String... statements) {
        PostgresServer.shared().execute(jdbcUrl, statements);
    }

    /** The first column of what a query gives, as text. */
    public List<String> query(String sql) {
        try (Connection connection = open()) {
            return lines(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** What there is, one line a thing, read from the system catalogs. */
    public List<String> structure() {
        try (Connection connection = open()) {
            return structure(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public List<String> structure(Connection connection) throws SQLException {
        return lines(connection, "select format('%s %s: %s', a, b, c) from (" + STRUCTURE + ") x (a, b, c)");
    }

    /** All rows of all tables, each with the query that gives them. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = open()) {
            for (String query : rowQueries(connection)) {
                rows.put(query, lines(connection, query));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return rows;
    }

    @Override
    public Seen seen(Connection connection) throws SQLException {
        return new PostgresSeen(connection).all();
    }

    /** Takes everything out of it. */
    public void clear() {
        execute("""
                do $$ declare name text; begin
                for name in select nspname from pg_namespace where nspname !~ '^pg_|^information_schema' loop
                execute format('drop schema %I cascade', name); end loop;
                create schema public; end $$""");
    }

    @Override
    public List<String> rowQueries(Connection connection) throws SQLException {
        return lines(connection, """
                select format('select row(%s)::text from %s order by 1', string_agg(quote_ident(a.attname), ', ' order by attnum),
                  c.oid::regclass)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind = 'r' and n.nspname !~ '^pg_|^inf' group by c.oid""");
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                lines.add(result.getString(1));
            }
        }
        return lines;
    }
}
