package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Index;

/**
 * A row of the query for indexes that no constraint brought. A part is a column or expression with its collation, operator
 * class and direction where they are not the ordinary ones. An index left behind by a failed {@code CREATE INDEX
 * CONCURRENTLY} has the clause {@code INVALID}.
 */
final class IndexRow {

    private static final String SQL = """
            select i.indrelid, c.relname, i.indisunique, i.indisvalid, am.amname,
              array(select pg_get_indexdef(i.indexrelid, n, false)
                  || case when i.indcollation[n - 1] not in (0, coalesce(ta.attcollation, '"default"'::regcollation))
                    then ' COLLATE ' || i.indcollation[n - 1]::regcollation::text else '' end
                  || case when oc.opcdefault and ia.attoptions is null then ''
                    when pg_opclass_is_visible(oc.oid) then ' ' || quote_ident(oc.opcname)
                    else ' ' || oc.opcnamespace::regnamespace::text || '.' || quote_ident(oc.opcname) end
                  || coalesce(' (' || array_to_string(ia.attoptions, ', ') || ')', '')
                  || case i.indoption[n - 1] & 3
                    when 1 then ' DESC NULLS LAST' when 2 then ' NULLS FIRST' when 3 then ' DESC' else '' end
                from generate_series(1, i.indnkeyatts) n
                join pg_attribute ia on ia.attrelid = i.indexrelid and ia.attnum = n
                join pg_opclass oc on oc.oid = i.indclass[n - 1]
                left join pg_attribute ta on ta.attrelid = i.indrelid and ta.attnum = i.indkey[n - 1] and ta.attnum > 0
                order by n) as parts,
              case when i.indnatts > i.indnkeyatts then array(select pg_get_indexdef(i.indexrelid, n, false)
                from generate_series(i.indnkeyatts + 1, i.indnatts) n order by n) end as included,
              %s as nulls_not_distinct,
              array_to_string(c.reloptions, ', ') as storage, pg_get_expr(i.indpred, i.indrelid) as condition
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_am am on am.oid = c.relam
            where i.indrelid = any (?::oid[]) and not exists (select from pg_constraint k
              where k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x'))
            order by i.indrelid, c.relname""";

    private IndexRow() {
    }

    /** The query for a major version of PostgreSQL. */
    static String sql(int version) {
        return SQL.formatted(version < 15 ? "false" : "i.indnullsnotdistinct");
    }

    static Index read(ResultSet row) throws SQLException {
        return new Index(row.getString("relname"), row.getBoolean("indisunique"), Query.texts(row, "parts"),
                Query.bare(row, "condition"), clauses(row));
    }

    private static List<String> clauses(ResultSet row) throws SQLException {
        List<String> clauses = new ArrayList<>();
        if (!row.getString("amname").equals("btree")) {
            clauses.add("USING " + row.getString("amname"));
        }
        List<String> included = Query.texts(row, "included");
        if (!included.isEmpty()) {
            clauses.add("INCLUDE (" + String.join(", ", included) + ")");
        }
        if (row.getBoolean("nulls_not_distinct")) {
            clauses.add("NULLS NOT DISTINCT");
        }
        String storage = row.getString("storage");
        if (storage != null) {
            clauses.add("WITH (" + storage + ")");
        }
        if (!row.getBoolean("indisvalid")) {
            clauses.add("INVALID");
        }
        return clauses;
    }
}
