package io.quarkiverse.hyperstack.schema.postgresql;

import io.quarkiverse.hyperstack.schema.dialect.MemorySql;

/**
 * The structure's fingerprint is a sum over the rows of the system catalogs that describe it. A row is told by its key and by
 * {@code xmin}, the transaction that wrote it: a change writes it anew, VACUUM, ANALYZE and changes of the tables' rows do not.
 * Only {@code pg_class} is told by its values, because TRUNCATE and VACUUM FULL write those rows anew.
 * <p>
 * There are two, with a space between them. The first is over the whole database, whose catalogs need no joins for that: it
 * costs half, and when it is what it was, the structure is. The second, over the schemas concerned, is only asked when
 * somebody has changed anything anywhere, be it a temporary table.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-system-columns.html">System columns</a>
 */
final class PostgresqlMemorySql implements MemorySql {

    /** What the server came with has an oid below 16384. */
    private static final String OF_THE_DATABASE = """
            (select concat_ws(':', count(*), sum(hash)) from (
               select hash_record_extended(row (n.oid, n.nspname), 0) as hash from pg_namespace n where n.nspname !~ '^pg_'
               union all select hash_record_extended(row (c.oid, c.relname, c.relnamespace, c.relkind, c.relpersistence,
                 c.relispartition, c.reloptions), 1) from pg_class c where c.oid >= 16384 and c.relkind <> 't'
               union all select hash_record_extended(row (t.oid, t.xmin), 2)
                 from pg_type t where t.oid >= 16384 and t.typtype = 'e'
               union all select hash_record_extended(row (a.attrelid, a.attnum, a.xmin), 3)
                 from pg_attribute a where a.attrelid >= 16384 and a.attnum > 0
               union all select hash_record_extended(row (d.oid, d.xmin), 4) from pg_attrdef d
               union all select hash_record_extended(row (k.oid, k.xmin), 5) from pg_constraint k where k.oid >= 16384
               union all select hash_record_extended(row (i.indexrelid, i.xmin), 6)
                 from pg_index i where i.indexrelid >= 16384
               union all select hash_record_extended(row (q.seqrelid, q.xmin), 7) from pg_sequence q
               union all select hash_record_extended(row (o.objid, o.refobjid, o.refobjsubid, o.deptype, o.xmin), 8)
                 from pg_depend o where o.classid = 'pg_class'::regclass and o.objid >= 16384
               union all select hash_record_extended(row (e.oid, e.xmin), 9) from pg_enum e
               union all select hash_record_extended(row (r.objoid, r.objsubid, r.xmin), 10)
                 from pg_description r where r.classoid = 'pg_class'::regclass and r.objoid >= 16384
             ) hashes)""";

    /** Over {@code s}, a row with the schemas, one a line. */
    private static final String OF_THE_SCHEMAS = """
            (with places as materialized (
               select oid from pg_namespace where nspname = current_schema() or nspname = any (string_to_array(s.schemas, E'\\n'))),
             things as materialized (
               select c.oid, hash_record_extended(row (c.oid, c.relname, c.relnamespace, c.relkind, c.relpersistence,
                 c.relispartition, c.reloptions), 1) as hash
               from pg_class c
               where c.relnamespace in (select oid from places) and c.relkind <> 't' and c.relpersistence <> 't'
                 and c.relname !~* '^(hyperstack|hte)_' and c.relname <> 'flyway_schema_history'),
             types as materialized (
               select t.oid, hash_record_extended(row (t.oid, t.xmin), 2) as hash
               from pg_type t where t.typtype = 'e' and t.typnamespace in (select oid from places))
             select concat_ws(':', count(*), sum(hash)) from (
               select hash from things
               union all select hash from types
               union all select hash_record_extended(row (a.attrelid, a.attnum, a.xmin), 3)
                 from pg_attribute a join things t on t.oid = a.attrelid where a.attnum > 0
               union all select hash_record_extended(row (d.oid, d.xmin), 4)
                 from pg_attrdef d join things t on t.oid = d.adrelid
               union all select hash_record_extended(row (k.oid, k.xmin), 5)
                 from pg_constraint k join things t on t.oid = k.conrelid
               union all select hash_record_extended(row (i.indexrelid, i.xmin), 6)
                 from pg_index i join things t on t.oid = i.indexrelid
               union all select hash_record_extended(row (q.seqrelid, q.xmin), 7)
                 from pg_sequence q join things t on t.oid = q.seqrelid
               union all select hash_record_extended(row (o.objid, o.refobjid, o.refobjsubid, o.deptype, o.xmin), 8)
                 from pg_sequence q join things t on t.oid = q.seqrelid
                 join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = q.seqrelid
               union all select hash_record_extended(row (e.oid, e.xmin), 9)
                 from pg_enum e join types t on t.oid = e.enumtypid
               union all select hash_record_extended(row (r.objoid, r.objsubid, r.xmin), 10)
                 from pg_description r join things t on t.oid = r.objoid where r.classoid = 'pg_class'::regclass
             ) hashes)""";

    /** Another schema of the search path may have such a table as well. */
    private static final String HERE = """
            (select c.relnamespace from pg_class c where c.oid = s.tableoid) =
              (select n.oid from pg_namespace n where n.nspname = current_schema())""";

    @Override
    public String exists() {
        return """
                select (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = current_schema() and c.relname = 'hyperstack_sync'""";
    }

    @Override
    public String managed() {
        return "select s.managed from hyperstack_sync s where s.owner = ? and " + HERE;
    }

    @Override
    public String tables() {
        return "select s.tables from hyperstack_sync s where s.owner = ? and " + HERE;
    }

    @Override
    public String unchanged() {
        return """
                select s.unhandled, s.undeclared from hyperstack_sync s where s.owner = ? and ? in (s.wanted, s.source)
                and coalesce(s.trash_since > ?, true) and\s""" + HERE + " and (split_part(s.structure, ' ', 1) = "
                + OF_THE_DATABASE
                + " or split_part(s.structure, ' ', 2) = " + OF_THE_SCHEMAS + ")";
    }

    @Override
    public String write() {
        return "insert into hyperstack_sync (" + WRITTEN + ") select s.*, now(), null, concat_ws(' ', " + OF_THE_DATABASE + ", "
                + OF_THE_SCHEMAS + ") " + """
                        from (values (?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text))
                          s (owner, wanted, schemas, unhandled, undeclared, managed, trash_since, tables)
                        """ + AGAIN;
    }
}
