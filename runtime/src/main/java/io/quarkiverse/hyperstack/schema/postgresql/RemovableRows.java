package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Conditions;
import io.quarkiverse.hyperstack.schema.dialect.OutsideReference;

/**
 * What there is of what is declared.
 *
 * @param tables the tables
 * @param counters the tables that count ids
 * @param sequences the sequences that are declared or belong to a column of the tables, by their oid
 * @param references the foreign keys of other tables to them
 * @param pointing the tables with foreign keys to a table, by its oid, without itself
 */
record RemovableRows(List<Removable> tables, List<DeclaredNames.Counter> counters, List<Long> sequences,
        List<OutsideReference> references, Map<Long, List<Long>> pointing) {

    /** 8 in the type of a trigger is DELETE; O and A are those that fire here. */
    private static final String TABLES = """
            select c.oid, format('%I.%I', n.nspname, c.relname) as name,
              case when n.nspname = current_schema() then '' else n.nspname || '.' end || c.relname as shown,
              array(select t.tgenabled::text || t.tgname from pg_trigger t
                where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled in ('O', 'A') and t.tgtype & 8 <> 0) as triggers,
              array(select r.ev_enabled::text || r.rulename from pg_rewrite r
                where r.ev_class = c.oid and r.ev_enabled in ('O', 'A') and r.ev_type = '4') as rules
            from (select distinct to_regclass(w.name) as oid from unnest(?::text[]) as w (name)) w
            join pg_class c on c.oid = w.oid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') order by name""";

    private static final String SEQUENCES = """
            select s.seqrelid from pg_sequence s where s.seqrelid in (
              select to_regclass(w.name) from unnest(?::text[]) as w (name)
              union all
              select d.objid from pg_depend d where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
                and d.deptype in ('a', 'i') and d.refobjid = any (?::oid[]) and d.refobjsubid > 0)""";

    private static final String KEYS = """
            select k.conrelid, k.confrelid, k.conrelid = any (o.oids) as ours, format('%I.%I', n.nspname, c.relname) as name,
              case when n.nspname = current_schema() then '' else n.nspname || '.' end || c.relname as shown,
              (select string_agg(format('%I is not null', a.attname), ' and ') from pg_attribute a
                where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as condition
            from (select ?::oid[] as oids) o join pg_constraint k on k.confrelid = any (o.oids)
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and k.conrelid <> k.confrelid
              and (k.conrelid = any (o.oids) or coalesce(pg_partition_root(k.conrelid)::oid, k.conrelid) <> all (o.oids))""";

    /**
     * A table.
     *
     * @param oid its number
     * @param name its name in SQL
     * @param shown its name for people
     * @param triggers what fires when a row is deleted
     * @param rules what happens instead
     */
    record Removable(long oid, String name, String shown, List<Switch> triggers, List<Switch> rules) {

        boolean isGuarded() {
            return !triggers.isEmpty() || !rules.isEmpty();
        }
    }

    /**
     * A trigger or rule that is switched on.
     *
     * @param name its name
     * @param always whether it also fires in replicas
     */
    record Switch(String name, boolean always) {

        private static List<Switch> of(ResultSet found, String column) throws SQLException {
            return Query.texts(found, column).stream().map(text -> new Switch(text.substring(1), text.charAt(0) == 'A'))
                    .toList();
        }

        String sql(String table, String verb, String kind) {
            return "ALTER TABLE " + table + " " + verb + (always && verb.equals("ENABLE") ? " ALWAYS " : " ") + kind + " "
                    + Quoted.name(name);
        }
    }

    static RemovableRows read(Connection connection, DeclaredNames declared) throws SQLException {
        List<Removable> tables = new ArrayList<>();
        query(connection, TABLES, List.of(names(connection, declared.tables())),
                found -> tables.add(new Removable(found.getLong("oid"), found.getString("name"), found.getString("shown"),
                        Switch.of(found, "triggers"), Switch.of(found, "rules"))));
        Array oids = PostgresqlRowRemoval.oids(connection, tables.stream().map(Removable::oid).toList());
        List<Long> sequences = new ArrayList<>();
        query(connection, SEQUENCES, List.of(names(connection, declared.sequences()), oids),
                found -> sequences.add(found.getLong(1)));
        Set<String> counting = new LinkedHashSet<>();
        List<QualifiedName> counters = declared.counters().stream().map(DeclaredNames.Counter::table).toList();
        query(connection, "select w.name from unnest(?::text[]) as w (name) where to_regclass(w.name) is not null",
                List.of(names(connection, counters)), found -> counting.add(found.getString(1)));
        List<OutsideReference> references = new ArrayList<>();
        Map<Long, List<Long>> pointing = new HashMap<>();
        query(connection, KEYS, List.of(oids), found -> {
            long target = found.getLong("confrelid");
            if (found.getBoolean("ours")) {
                pointing.computeIfAbsent(target, oid -> new ArrayList<>()).add(found.getLong("conrelid"));
            } else {
                String shown = tables.stream().filter(table -> table.oid() == target).findFirst().orElseThrow().shown();
                references.add(new OutsideReference(found.getString("shown"), shown,
                        Conditions.rowsIn(found.getString("name"), found.getString("condition"))));
            }
        });
        return new RemovableRows(tables, declared.counters().stream()
                .filter(counter -> counting.contains(Quoted.name(counter.table()))).toList(), sequences, references, pointing);
    }

    private static Array names(Connection connection, List<QualifiedName> names) throws SQLException {
        return connection.createArrayOf("text", names.stream().map(Quoted::name).toArray());
    }

    private static void query(Connection connection, String sql, List<Array> values, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setArray(i + 1, values.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    reader.read(found);
                }
            }
        }
    }

    /** First the tables, then the counters, then the references. */
    Conditions conditions() {
        return new Conditions(Stream.of(tables.stream().map(table -> Conditions.rowsIn(table.name())),
                counters.stream().map(counter -> Conditions.rowsIn(Quoted.name(counter.table()),
                        "not (" + counter.untouched() + ")")),
                references.stream().map(OutsideReference::condition)).flatMap(all -> all).toList());
    }

    /** A table and all that point to it, directly or not. */
    Set<Removable> pointingTo(Removable table) {
        Set<Removable> together = new LinkedHashSet<>();
        Deque<Removable> next = new ArrayDeque<>(List.of(table));
        while (!next.isEmpty()) {
            Removable one = next.pop();
            if (together.add(one)) {
                pointing.getOrDefault(one.oid(), List.of())
                        .forEach(oid -> tables.stream().filter(other -> other.oid() == oid).forEach(next::add));
            }
        }
        return together;
    }

    boolean isReferencedFromOutside(Removable table) {
        return references.stream().anyMatch(reference -> reference.target().equals(table.shown()));
    }

    private interface RowReader {

        void read(ResultSet found) throws SQLException;
    }
}
