package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.KnownTables;
import io.quarkiverse.hyperstack.schema.dialect.KnownTables.KnownTable;

/**
 * Tells for each table whether it is as it was, at a fraction of what reading costs. The state of a table is a sum over the
 * rows of the system catalogs that describe it, each told by its key and by {@code xmin}, the transaction that wrote it. Rows of
 * {@code pg_class} are told by their values, because TRUNCATE and VACUUM FULL write them anew.
 * <p>
 * Taken before the tables are read: what somebody changes in between then has another state the next time.
 *
 * @param surroundings what the words of all tables depend on: settings, the search path, types, functions and the like
 * @param tables the states by the oids of the tables
 * @see <a href="https://www.postgresql.org/docs/current/ddl-system-columns.html">System columns</a>
 */
record TableStates(String surroundings, Map<Long, String> tables) {

    /** Goes on after the beginning of {@link Query}. A type of somebody's own is printed by its name, which may change. */
    private static final String TABLES = """
            mine as materialized (
              select * from ours where relname !~* '^(hyperstack|hte)_' and relname <> 'flyway_schema_history')
            select oid, concat_ws(':', count(*), sum(hash)) from (
              select o.oid, hash_record_extended(row (o.relname, o.nspname, o.relpersistence, o.reloptions), 1) as hash
                from mine o
              union all select a.attrelid, hash_record_extended(row (a.attnum, a.xmin,
                  case when a.atttypid >= 16384 then format_type(a.atttypid, null) end), 2)
                from pg_attribute a join mine o on o.oid = a.attrelid where a.attnum > 0
              union all select d.adrelid, hash_record_extended(row (d.oid, d.xmin), 3)
                from pg_attrdef d join mine o on o.oid = d.adrelid
              union all select k.conrelid, hash_record_extended(row (k.oid, k.xmin), 4)
                from pg_constraint k join mine o on o.oid = k.conrelid
              union all select i.indrelid, hash_record_extended(row (i.indexrelid, i.xmin, c.relname, c.relam, c.reloptions), 5)
                from pg_index i join mine o on o.oid = i.indrelid join pg_class c on c.oid = i.indexrelid
              union all select d.refobjid, hash_record_extended(
                  row (q.seqrelid, q.xmin, d.refobjsubid, d.deptype, c.relname, c.relnamespace), 6)
                from pg_sequence q join pg_class c on c.oid = q.seqrelid
                join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = q.seqrelid and d.deptype in ('a', 'i')
                join mine o on o.oid = d.refobjid
              union all select r.objoid, hash_record_extended(row (r.objsubid, r.xmin), 7)
                from pg_description r join mine o on o.oid = r.objoid where r.classoid = 'pg_class'::regclass
              union all select h.inhrelid, hash_record_extended(row (h.inhparent, h.inhseqno, h.xmin), 8)
                from pg_inherits h join mine o on o.oid = h.inhrelid
            ) hashes group by oid""";

    /** What was there from the beginning has an oid below 16384. Constants are printed as the settings say. */
    private static final String SURROUNDINGS = """
            select concat_ws(';', array_to_string(current_schemas(false), ','), (
              select string_agg(s.name || '=' || s.setting, ';' order by s.name) from pg_settings s
              where s.name in ('server_version_num', 'quote_all_identifiers', 'DateStyle', 'TimeZone', 'IntervalStyle',
                'bytea_output', 'extra_float_digits', 'lc_monetary', 'standard_conforming_strings', 'xmlbinary')), (
              select concat_ws(':', count(*), sum(hash)) from (
                select hash_record_extended(row (n.oid, n.nspname), 1) as hash from pg_namespace n where n.nspname !~ '^pg_'
                union all select hash_record_extended(row (t.oid, t.xmin), 2)
                  from pg_type t where t.oid >= 16384 and t.typrelid = 0 and t.typelem = 0
                union all select hash_record_extended(row (e.oid, e.xmin), 3) from pg_enum e
                union all select hash_record_extended(row (p.oid, p.xmin), 4) from pg_proc p where p.oid >= 16384
                union all select hash_record_extended(row (p.oid, p.xmin), 5) from pg_operator p where p.oid >= 16384
                union all select hash_record_extended(row (p.oid, p.xmin), 6) from pg_opclass p where p.oid >= 16384
                union all select hash_record_extended(row (p.oid, p.xmin), 7) from pg_collation p where p.oid >= 16384
                union all select hash_record_extended(row (p.oid, p.xmin), 8) from pg_am p where p.oid >= 16384
              ) hashes))""";

    /** The states as they are. */
    static TableStates of(Query query) throws SQLException {
        StringBuilder surroundings = new StringBuilder();
        Surroundings.query(query.connection(), SURROUNDINGS, row -> surroundings.append(row.getString(1)));
        Map<Long, String> tables = new HashMap<>();
        query.list(", " + TABLES, row -> tables.put(row.getLong(1), row.getString(2)));
        return new TableStates(surroundings.toString(), tables);
    }

    /** The tables that are as they were, by their oids. */
    Map<Long, Table> unchanged(KnownTables known) {
        Map<Long, Table> unchanged = new HashMap<>();
        if (surroundings.equals(known.surroundings())) {
            known.tables().forEach((oid, table) -> {
                if (table.state().equals(tables.get(oid))) {
                    unchanged.put(oid, table.table());
                }
            });
            Set<QualifiedName> names = unchanged.values().stream().map(Table::name).collect(Collectors.toSet());
            unchanged.values().removeIf(table -> !isToldByItsOwnRows(table, names));
        }
        return unchanged;
    }

    /**
     * Whether nothing in a table's words is about a relation that may have another name by now: the target of a foreign key,
     * a sequence in a default, a table that it inherits from.
     */
    private static boolean isToldByItsOwnRows(Table table, Set<QualifiedName> unchanged) {
        return table.constraints().foreignKeys().stream().allMatch(key -> unchanged.contains(key.target().table()))
                && table.constraints().exclusions().isEmpty()
                && table.options().stream().noneMatch(option -> option.startsWith("INHERITS") || option.startsWith("PARTITION"))
                && Words.of(table).stream().noneMatch(words -> words.contains("::reg"));
    }

    /** What is to be known of tables that were read after this. */
    KnownTables with(Map<Long, Table> read) {
        Map<Long, KnownTable> known = new HashMap<>();
        tables.forEach((oid, state) -> {
            Table table = read.get(oid);
            if (table != null) {
                known.put(oid, new KnownTable(state, table));
            }
        });
        return new KnownTables(surroundings, new TreeMap<>(known));
    }
}
