package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * What no catalog holds and the lowering has to know, in the names after the renames.
 *
 * @param version the server's version number, such as 180004
 * @param schemas the schemas that are there
 * @param home the current schema
 * @param foreignKeys every foreign key of and to the tables that change
 * @param owned the sequences that belong to a column, of what changes
 * @param comments the comments on keys, checks and indexes, by the table and their name
 * @param triggers the users' triggers that would fire on an UPDATE, as the words that switch them on again, by table
 * @param enumColumns every column of an enum type or an array of one, with the type
 * @param storage how large values are stored where somebody chose that
 * @param lastNumbers the last number that each sequence gave that changes, of those that gave one
 * @param trash whether values may come back from the trash
 */
record Surroundings(int version, Set<String> schemas, String home, List<LiveForeignKey> foreignKeys,
        List<OwnedSequence> owned, Map<ColumnName, String> comments, Map<QualifiedName, List<String>> triggers,
        Map<ColumnName, QualifiedName> enumColumns, Map<ColumnName, ColumnStorage> storage,
        Map<QualifiedName, Long> lastNumbers, boolean trash) {

    private static final String VERSION = "select current_setting('server_version_num')::int";

    private static final String COMMENTS = """
            select n.nspname, c.relname, k.conname as part, d.description
            from pg_description d join pg_constraint k on k.oid = d.objoid
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where d.classoid = 'pg_constraint'::regclass
            union all
            select n.nspname, c.relname, x.relname, d.description
            from pg_description d join pg_index i on i.indexrelid = d.objoid join pg_class x on x.oid = i.indexrelid
            join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where d.classoid = 'pg_class'::regclass and d.objsubid = 0 and n.nspname !~ '^pg_'
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = i.indrelid
                and k.contype in ('p', 'u', 'x'))""";

    /** See {@code TRIGGER_TYPE_UPDATE} in PostgreSQL's {@code pg_trigger.h}. */
    private static final String TRIGGERS = """
            select n.nspname, c.relname, format('%s TRIGGER %I', case t.tgenabled when 'A' then 'ENABLE ALWAYS' else 'ENABLE' end,
              t.tgname) as enabled
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled in ('O', 'A') and t.tgtype & 16 <> 0 and c.relkind in ('r', 'p')
            order by t.tgname""";

    private static final String ENUM_COLUMNS = """
            select n.nspname, c.relname, a.attname, tn.nspname as type_schema, e.typname as type
            from pg_type e join pg_namespace tn on tn.oid = e.typnamespace
            join pg_attribute a on a.atttypid in (e.oid, e.typarray) and a.attnum > 0 and not a.attisdropped
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
            join pg_namespace n on n.oid = c.relnamespace
            where e.typtype = 'e'""";

    private static final String LAST_NUMBERS = """
            select schemaname, sequencename, last_value from pg_sequences
            where (?::text[] is null or sequencename = any (?)) and last_value is not null""";

    /** What does not depend on the names of tables. */
    static Surroundings small(Connection connection) throws SQLException {
        Set<String> schemas = new TreeSet<>();
        query(connection, "select nspname from pg_namespace", row -> schemas.add(row.getString(1)));
        List<Integer> version = new ArrayList<>();
        query(connection, VERSION, row -> version.add(row.getInt(1)));
        return new Surroundings(version.get(0), schemas, SearchPath.of(connection).current(), List.of(), List.of(), Map.of(),
                Map.of(), Map.of(), Map.of(), Map.of(), false);
    }

    /**
     * What has to be known for some tables.
     *
     * @param tables the names of the tables and sequences that change; empty for all
     */
    static Surroundings of(Connection connection, Optional<Set<String>> tables) throws SQLException {
        Surroundings small = small(connection);
        Place place = Place.live(small.home, List.of());
        List<LiveForeignKey> keys = new ArrayList<>();
        query(connection, LiveForeignKey.SQL, tables, row -> keys.add(LiveForeignKey.read(row, place)));
        Map<ColumnName, String> comments = new TreeMap<>();
        query(connection, COMMENTS, row -> comments.put(
                new ColumnName(place.name(row.getString("nspname"), row.getString("relname")), row.getString("part")),
                row.getString("description")));
        Map<QualifiedName, List<String>> triggers = new TreeMap<>();
        query(connection, TRIGGERS,
                row -> triggers.computeIfAbsent(place.name(row.getString("nspname"), row.getString("relname")),
                        table -> new ArrayList<>()).add(row.getString("enabled")));
        Map<ColumnName, QualifiedName> enumColumns = new TreeMap<>();
        query(connection, ENUM_COLUMNS, row -> enumColumns.put(
                new ColumnName(place.name(row.getString("nspname"), row.getString("relname")), row.getString("attname")),
                place.name(row.getString("type_schema"), row.getString("type"))));
        Map<QualifiedName, Long> numbers = new TreeMap<>();
        query(connection, LAST_NUMBERS, tables, row -> numbers.put(
                place.name(row.getString("schemaname"), row.getString("sequencename")), row.getLong("last_value")));
        List<String> trash = new ArrayList<>();
        query(connection, "select 1 where to_regclass('hyperstack_trash') is not null", row -> trash.add(row.getString(1)));
        return new Surroundings(small.version, small.schemas, small.home, keys, owned(connection, place, tables), comments,
                triggers,
                enumColumns, ColumnStorage.of(connection, place, tables), numbers, !trash.isEmpty());
    }

    static List<OwnedSequence> owned(Connection connection, Place place, Optional<Set<String>> names)
            throws SQLException {
        List<OwnedSequence> owned = new ArrayList<>();
        query(connection, OwnedSequence.SQL, names,
                row -> owned.add(new OwnedSequence(place.name(row.getString("nspname"), row.getString("relname")),
                        row.getString("attname"), place.name(row.getString("sequence_schema"), row.getString("sequence")))));
        return owned;
    }

    /** A query whose parameters are all the same: names of tables and sequences, or null for all of them. */
    static void query(Connection connection, String sql, Optional<Set<String>> names, Query.Row<?> row) throws SQLException {
        Array array = names.isEmpty() ? null : connection.createArrayOf("text", names.get().toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                statement.setArray(i, array);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    row.read(result);
                }
            }
        }
    }

    static void query(Connection connection, String sql, Query.Row<?> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                row.read(result);
            }
        }
    }

    QualifiedName sequenceOf(ColumnName column) {
        return owned.stream().filter(sequence -> sequence.table().equals(column.table())
                && sequence.column().equals(column.column())).findFirst().map(OwnedSequence::name)
                .orElseThrow(() -> new IllegalStateException("Column " + column + " owns no sequence"));
    }
}
