package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Asks the system catalogs, one query for all tables of a place.
 *
 * @param connection with the search path under which names are to be printed
 * @param place where to look
 */
record Query(Connection connection, Place place) {

    /** The sequences behind serial columns, with room for a condition on {@code d}. */
    static final String SERIAL = """
            serial as materialized (
              select d.objid as sequence, d.refobjid as relid, d.refobjsubid as attnum
              from pg_depend d
              join pg_sequence s on s.seqrelid = d.objid and s.seqincrement = 1
              join pg_attrdef v on v.adrelid = d.refobjid and v.adnum = d.refobjsubid
              join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                and a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
              where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'a'
                and %s
                and pg_get_expr(v.adbin, v.adrelid) = format('nextval(%%L::regclass)', d.objid::regclass::text))
            """;

    /**
     * Begins a query: {@code wanted} has the schemas, {@code ours} the tables that could be ours. What belongs to an extension
     * is looked up from the side of the extensions, of which there are few; the other way all dependencies would be read.
     */
    private static final String WITH = """
            with wanted as materialized (
              select oid, nspname from pg_namespace where nspname = any (?)),
            ours as materialized (
              select c.oid, c.relname, n.nspname, c.relpersistence, c.reloptions
              from pg_class c join wanted n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p') and not c.relispartition
                and c.relpersistence <> 't'
                and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.classid = 'pg_class'::regclass and e.objid = c.oid
                    and e.deptype = 'e')),
            """
            + SERIAL.formatted("d.objid in (select c.oid from pg_class c join wanted n on n.oid = c.relnamespace)");

    /** The rows of a query over the oids of tables, {@code ?::oid[]}, whose first column is one of them, by that. */
    <T> Map<Long, List<T>> byTable(String sql, List<Long> tables, Row<T> row) throws SQLException {
        Map<Long, List<T>> found = new HashMap<>();
        List<Array> oids = Collections.nCopies((int) sql.chars().filter(c -> c == '?').count(), oids(tables));
        run(sql, oids, result -> found.computeIfAbsent(result.getLong(1), oid -> new ArrayList<>()).add(row.read(result)));
        return found;
    }

    /** The rows of a query that goes on after {@link #WITH}. */
    <T> List<T> list(String sql, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        run(WITH + sql, List.of(schemas()), result -> found.add(row.read(result)));
        return found;
    }

    /** The rows of a query that goes on after {@link #WITH} and has two more parameters, oids of tables or null for all. */
    <T> List<T> list(String sql, @Nullable List<Long> tables, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        Array oids = tables == null ? null : oids(tables);
        run(WITH + sql, Arrays.asList(schemas(), oids, oids), result -> found.add(row.read(result)));
        return found;
    }

    private Array schemas() throws SQLException {
        return connection.createArrayOf("text", place.schemas().toArray());
    }

    private Array oids(List<Long> tables) throws SQLException {
        return connection.createArrayOf("int8", tables.toArray());
    }

    /** With the values in it: a server that knows them plans for their number. */
    private void run(String sql, List<? extends @Nullable Array> values, Row<?> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setArray(i + 1, values.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    row.read(result);
                }
            }
        }
    }

    /** A column of type {@code text[]}, empty when it is null. */
    static List<String> texts(ResultSet result, String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A column of type {@code int2[]}, empty when it is null. */
    static List<Integer> numbers(ResultSet result, String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : Arrays.stream((Short[]) array.getArray()).map(Short::intValue).toList();
    }

    /** The major version of the server. */
    int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** An expression without the parentheses around it, or null. */
    static @Nullable String bare(ResultSet result, String column) throws SQLException {
        String printed = result.getString(column);
        return printed == null ? null : Expression.bare(printed);
    }

    /**
     * Makes something of a row.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    interface Row<T> {

        T read(ResultSet result) throws SQLException;
    }
}
