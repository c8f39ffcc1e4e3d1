package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** What no catalog has: views, foreign tables, triggers, functions, policies. */
final class Others {

    private static final String SCHEMAS = """
            select nspname from pg_namespace n
            where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> current_schema()
              and nspname !~ '^hyperstack_' and has_schema_privilege(n.oid, 'USAGE')
              and not exists (select from pg_depend e
                where e.classid = 'pg_namespace'::regclass and e.objid = n.oid and e.deptype = 'e')""";

    private static final String SQL = """
            with wanted as (
              select oid, case when nspname = current_schema() then '' else nspname || '.' end as prefix
              from pg_namespace where nspname = current_schema() or nspname = any (?)),
            tables as (
              select c.oid, w.prefix || c.relname as name, c.relkind
              from pg_class c join wanted w on w.oid = c.relnamespace
              where not exists (select from pg_depend e
                where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e'))
            select case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'foreign table' end
              || format(' "%s"', name) from tables where relkind in ('v', 'm', 'f')
            union all
            select format('trigger "%s" of "%s"', g.tgname, t.name)
            from pg_trigger g join tables t on t.oid = g.tgrelid where not g.tgisinternal
            union all
            select format('policy "%s" of "%s"', p.polname, t.name) from pg_policy p join tables t on t.oid = p.polrelid
            union all
            select format('%s "%s%s(%s)"', case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
              w.prefix, p.proname, pg_get_function_identity_arguments(p.oid))
            from pg_proc p join wanted w on w.oid = p.pronamespace
            where not exists (select from pg_depend e
              where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')""";

    private Others() {
    }

    static SortedSet<String> schemas(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCHEMAS)) {
            return lines(statement);
        }
    }

    static SortedSet<String> read(Connection connection, Collection<String> schemas) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            return lines(statement);
        }
    }

    private static SortedSet<String> lines(PreparedStatement statement) throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
