package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;

/**
 * How the large values of a column are stored, where somebody chose that. A change of type would forget it.
 *
 * @param storage the strategy as a word of SQL; empty where it is that of the type
 * @param compression the method; empty where it is the server's
 * @see <a href="https://www.postgresql.org/docs/current/storage-toast.html">TOAST</a>
 */
record ColumnStorage(String storage, String compression) {

    private static final String SQL = """
            select n.nspname, c.relname, a.attname,
              case when a.attstorage = t.typstorage then '' else
                case a.attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL' when 'm' then 'MAIN' else 'EXTENDED' end
              end as storage,
              case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' else '' end as compression
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
            join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            where a.attnum > 0 and not a.attisdropped and (a.attstorage <> t.typstorage or a.attcompression <> '')
              and (?::text[] is null or c.relname = any (?))""";

    /** Of all columns of tables of these names, or of all tables. */
    static Map<ColumnName, ColumnStorage> of(Connection connection, Place place, Optional<Set<String>> tables)
            throws SQLException {
        Map<ColumnName, ColumnStorage> all = new TreeMap<>();
        Surroundings.query(connection, SQL, tables, row -> all.put(
                new ColumnName(place.name(row.getString("nspname"), row.getString("relname")), row.getString("attname")),
                new ColumnStorage(row.getString("storage"), row.getString("compression"))));
        return all;
    }

    /** The actions that give it to a column again, in the statement that changes its type. */
    List<String> actions(String column) {
        List<String> actions = new ArrayList<>();
        if (!storage.isEmpty()) {
            actions.add("ALTER COLUMN " + Quoted.name(column) + " SET STORAGE " + storage);
        }
        if (!compression.isEmpty()) {
            actions.add("ALTER COLUMN " + Quoted.name(column) + " SET COMPRESSION " + compression);
        }
        return actions;
    }
}
