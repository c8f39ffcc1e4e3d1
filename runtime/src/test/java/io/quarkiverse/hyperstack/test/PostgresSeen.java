package io.quarkiverse.hyperstack.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.scenario.ColumnSeen;
import io.quarkiverse.hyperstack.schema.scenario.Seen;
import io.quarkiverse.hyperstack.schema.scenario.TableSeen;

/** Looks into a PostgreSQL database by its system catalogs. */
record PostgresSeen(Connection connection) {

    private static final String COLUMNS = """
            select c.oid::regclass, case n.nspname when current_schema() then '' else n.nspname || '.' end || c.relname, a.attname,
              format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated <> '',
              coalesce(array_position(k.conkey, a.attnum), 0), quote_ident(a.attname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_|^information_schema' order by c.oid, a.attnum""";

    private static final String SEQUENCES = """
            select c.oid::regclass, coalesce((select case tn.nspname when current_schema() then '' else tn.nspname || '.' end
                || t.relname || '.' || a.attname
              from pg_depend d join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace
              join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
              where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')),
              case n.nspname when current_schema() then '' else n.nspname || '.' end || c.relname), s.seqincrement
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relname !~ '^hyperstack_'""";

    private static final String BROKEN = """
            select 'constraint ' || conname from pg_constraint where not convalidated
            union all select 'index ' || indexrelid::regclass from pg_index where not indisvalid""";

    private static final String OTHERS = """
            select 'view - ' || c.oid::regclass, pg_get_viewdef(c.oid) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and n.nspname !~ '^pg_|^information_schema'
            union all
            select 'index - ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) from pg_index i
            join pg_class m on m.oid = i.indrelid and m.relkind = 'm'
            union all
            select 'comment - ' || c.oid::regclass, obj_description(c.oid, 'pg_class') from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm') and n.nspname !~ '^pg_|^information_schema' and obj_description(c.oid, 'pg_class') is not null
            union all
            select 'trigger ' || t.tgrelid::regclass || ' ' || t.tgname, pg_get_triggerdef(t.oid)
            from pg_trigger t where not t.tgisinternal
            union all
            select 'function - ' || p.oid::regprocedure, pg_get_functiondef(p.oid)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname !~ '^pg_|^information_schema' and p.prokind in ('f', 'p')
            union all
            select 'policy ' || p.polrelid::regclass || ' ' || p.polname, pg_get_expr(p.polqual, p.polrelid) from pg_policy p
            union all
            select 'grants ' || c.oid::regclass || ' -', c.relacl::text from pg_class c
            join pg_namespace n on n.oid = c.relnamespace where c.relacl is not null and n.nspname !~ '^pg_|^information_schema'
            union all
            select 'grants ' || a.attrelid::regclass || ' ' || a.attname, a.attacl::text from pg_attribute a
            where a.attacl is not null and a.attrelid >= 16384""";

    Seen all() throws SQLException {
        Map<String, List<List<String>>> columns = new LinkedHashMap<>();
        for (List<String> column : rows(COLUMNS)) {
            columns.computeIfAbsent(column.get(1), name -> new ArrayList<>()).add(column);
        }
        TreeMap<String, TableSeen> tables = new TreeMap<>();
        for (Map.Entry<String, List<List<String>>> table : columns.entrySet()) {
            tables.put(table.getKey(), table(table.getValue()));
        }
        TreeMap<String, Long> nextNumbers = new TreeMap<>();
        for (List<String> sequence : rows(SEQUENCES)) {
            nextNumbers.put(sequence.get(1), Long.parseLong(rows("select case when is_called then last_value + "
                    + sequence.get(2) + " else last_value end from " + sequence.get(0)).get(0).get(0)));
        }
        TreeMap<String, String> others = new TreeMap<>();
        rows(OTHERS).forEach(row -> others.put(row.get(0), row.get(1)));
        return new Seen(tables, nextNumbers, rows(BROKEN).stream().map(List::toString).sorted().toList(), others);
    }

    private TableSeen table(List<List<String>> rows) throws SQLException {
        List<ColumnSeen> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        TreeMap<Integer, String> key = new TreeMap<>();
        for (List<String> row : rows) {
            columns.add(new ColumnSeen(row.get(2), row.get(3), row.get(4).equals("t"), row.get(5).equals("t")));
            values.add(row.get(7) + "::text");
            int place = Integer.parseInt(row.get(6));
            if (place > 0) {
                key.put(place, row.get(2));
            }
        }
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement
                        .executeQuery("select " + String.join(", ", values) + " from " + rows.get(0).get(0) + " order by 1")) {
            while (result.next()) {
                Map<String, @Nullable String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i).name(), result.getString(i + 1));
                }
                found.add(row);
            }
        }
        return new TableSeen(columns, List.copyOf(key.values()), found);
    }

    private List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
