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

/**
 * A database on the shared server, and what can be seen in it without the code that is being tested.
 *
 * @param jdbcUrl with the user
 */
public record PostgresDatabase(String jdbcUrl) implements ScenarioDatabase {

    /** What the system catalogs have of the tables, keys, indexes, sequences and types, but for the order of columns. */
    private static final String STRUCTURE = """
            select 'column', format('%s.%s.%s', n.nspname, c.relname, a.attname),
              concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation, a.attnotnull, a.attidentity,
                a.attgenerated, col_description(c.oid, a.attnum))
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'S') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_|^inf'
            union all
            select 'constraint', format('%s.%s', k.conrelid::regclass, k.conname),
              case k.contype when 'c' then 'check' else pg_get_constraintdef(k.oid) end
            from pg_constraint k where k.conrelid <> 0 and k.conrelid >= 16384
            union all
            select 'index', i.indexrelid::regclass::text, split_part(pg_get_indexdef(i.indexrelid), ' WHERE ', 1)
            from pg_index i where i.indexrelid >= 16384 and i.indrelid::regclass::text !~ '^pg_'
            union all
            select 'sequence', s.seqrelid::regclass::text, concat_ws(' ', s.seqstart, s.seqincrement, s.seqtypid::regtype)
            from pg_sequence s
            union all
            select 'label', e.enumtypid::regtype::text, string_agg(e.enumlabel, ',' order by e.enumsortorder)
            from pg_enum e group by e.enumtypid
            union all
            select 'object', format('%s.%s', n.nspname, c.relname),
              concat_ws(' ', c.relkind, c.relpersistence, obj_description(c.oid, 'pg_class'), c.relacl::text, c.reloptions)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_|^inf'
            union all
            select 'view', v.viewname, v.definition from pg_views v where v.schemaname !~ '^pg_|^inf'
            union all
            select 'trigger', t.tgname, pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal
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
