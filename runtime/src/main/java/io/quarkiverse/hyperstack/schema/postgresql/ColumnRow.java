package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;

/**
 * A row of the query for columns.
 *
 * @param numbers told of each column
 */
record ColumnRow(ColumnNumbers numbers) {

    static final String SQL = "with " + Query.SERIAL.formatted("d.refobjid = any (?::oid[])") + """
            select a.attrelid, a.attnum, a.attname,
              a.attnotnull and (a.attrelid, a.attnum) not in (select conrelid, conkey[1] from pg_constraint
                where contype = 'n' and not convalidated and conkey is not null and conrelid = any (?::oid[])) as attnotnull,
              a.attidentity::text, a.attgenerated::text,
              case when s.sequence is null then format_type(a.atttypid, a.atttypmod)
                when a.atttypid = 'int8'::regtype then 'bigserial'
                when a.atttypid = 'int4'::regtype then 'serial' else 'smallserial' end as type,
              case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
              case when s.sequence is null then pg_get_expr(v.adbin, v.adrelid) end as expression,
              s.sequence is not null as serial, r.description as comment,
              q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle, q.seqtypid::regtype::text as number_type
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
            left join pg_depend d on a.attidentity <> '' and d.refclassid = 'pg_class'::regclass and d.refobjid = a.attrelid
              and d.refobjsubid = a.attnum and d.classid = 'pg_class'::regclass and d.deptype = 'i'
            left join pg_sequence q on q.seqrelid = d.objid
            left join serial s on s.relid = a.attrelid and s.attnum = a.attnum
            left join pg_description r on r.classoid = 'pg_class'::regclass and r.objoid = a.attrelid and r.objsubid = a.attnum
            where a.attrelid = any (?::oid[]) and a.attnum > 0 and not a.attisdropped
            order by a.attrelid, a.attnum""";

    Column read(ResultSet row) throws SQLException {
        numbers.add(row.getLong("attrelid"), row.getInt("attnum"), row.getString("attname"));
        return new Column(row.getString("attname"), new DataType(row.getString("type"), row.getString("collation")),
                !row.getBoolean("attnotnull"), value(row), row.getString("comment"));
    }

    private static ColumnValue value(ResultSet row) throws SQLException {
        String identity = row.getString("attidentity");
        if (!identity.isEmpty()) {
            return new ColumnValue.Identity(identity.equals("a"), SequenceRow.identity(row));
        }
        String expression = row.getString("expression");
        if (expression == null) {
            return row.getBoolean("serial") ? new ColumnValue.Identity(false) : new ColumnValue.None();
        }
        String generated = row.getString("attgenerated");
        return generated.isEmpty()
                ? new ColumnValue.Default(expression)
                : new ColumnValue.Generated(Expression.bare(expression), generated.equals("s"));
    }
}
