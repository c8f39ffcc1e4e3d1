package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.KnownTables;
import io.quarkiverse.hyperstack.schema.dialect.Reading;
import io.quarkiverse.hyperstack.schema.dialect.ReservedTables;

/**
 * Reads a structure with six queries, however many tables there are.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalogs.html">System catalogs</a>
 */
final class Reader {

    private static final String TABLES = """
            select o.oid, o.nspname, o.relname, obj_description(o.oid, 'pg_class') as comment,
              o.relpersistence = 'u' as unlogged, pg_get_partkeydef(o.oid) as partition_key,
              array_to_string(o.reloptions, ', ') as storage,
              (select string_agg(h.inhparent::regclass::text, ', ' order by h.inhseqno)
                from pg_inherits h where h.inhrelid = o.oid) as parents
            from ours o where ?::oid[] is null or o.oid = any (?::oid[]) order by o.oid""";

    private static final String SEQUENCES = """
            select n.nspname, c.relname, s.seqstart, s.seqincrement, s.seqtypid::regtype::text as type,
              s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join wanted n on n.oid = c.relnamespace
            where c.relpersistence <> 't'
              and not exists (select from serial where serial.sequence = c.oid)
              and not exists (select from pg_depend e
                where e.refclassid = 'pg_extension'::regclass and e.classid = 'pg_class'::regclass and e.objid = c.oid
                  and e.deptype = 'e')
              and not exists (select from pg_depend e
                where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'i')""";

    private static final String ENUM_TYPES = """
            select n.nspname, t.typname,
              array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels
            from pg_type t join wanted n on n.oid = t.typnamespace
            where t.typtype = 'e'
              and not exists (select from pg_depend e
                where e.refclassid = 'pg_extension'::regclass and e.classid = 'pg_type'::regclass and e.objid = t.oid
                  and e.deptype = 'e')""";

    /** Views, foreign tables, composite types, partitions, what extensions brought: all that {@code ours} leaves out. */
    private static final String OTHERS = """
            select n.nspname, c.relname from pg_class c join wanted n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm', 'f', 'c') or c.relkind in ('r', 'p') and c.oid not in (select oid from ours)""";

    private final Query query;

    private Reader(Query query) {
        this.query = query;
    }

    /**
     * Reads a structure.
     *
     * @param connection with the search path under which names are to be printed
     * @param place where to look
     * @return what is there
     * @throws SQLException when the database refuses
     */
    static Catalog read(Connection connection, Place place) throws SQLException {
        Reader reader = new Reader(new Query(connection, place));
        return reader.catalog(List.copyOf(reader.tables(reader.bare(null)).values()));
    }

    /** The tables alone, of a place that has nothing else. */
    static SortedMap<QualifiedName, Table> tables(Connection connection, Place place) throws SQLException {
        Reader reader = new Reader(new Query(connection, place));
        return Catalog.of(List.copyOf(reader.tables(reader.bare(null)).values()), List.of(), List.of()).tables();
    }

    /**
     * Reads a structure but for the tables that are known to be as they were.
     *
     * @param connection with the search path under which names are to be printed
     * @param place where to look
     * @param known what was known after an earlier reading
     * @return what is there, and what is known now
     * @throws SQLException when the database refuses
     */
    static Reading read(Connection connection, Place place, KnownTables known) throws SQLException {
        Reader reader = new Reader(new Query(connection, place));
        TableStates states = TableStates.of(reader.query);
        Map<Long, Table> tables = states.unchanged(known);
        List<Long> others = states.tables().keySet().stream().filter(oid -> !tables.containsKey(oid)).toList();
        if (!others.isEmpty()) {
            tables.putAll(reader.tables(reader.bare(others)));
        }
        return new Reading(reader.catalog(List.copyOf(tables.values())), states.with(tables));
    }

    private Catalog catalog(List<Table> tables) throws SQLException {
        return Catalog.of(tables, sequences(), enumTypes());
    }

    /**
     * The names that tables and sequences cannot have, because of something that is not read.
     *
     * @param connection to the database
     * @param place where to look
     * @return the names of views and the like
     * @throws SQLException when the database refuses
     */
    static List<QualifiedName> otherNames(Connection connection, Place place) throws SQLException {
        return new Query(connection, place).list(OTHERS,
                row -> place.name(row.getString("nspname"), row.getString("relname")));
    }

    /** Some tables, or all of them, without what is in them. */
    private Map<Long, Table> bare(@Nullable List<Long> oids) throws SQLException {
        Map<Long, Table> bare = new HashMap<>();
        query.list(TABLES, oids, row -> bare.put(row.getLong("oid"),
                new Table(query.place().name(row.getString("nspname"), row.getString("relname")), List.of(),
                        Constraints.of(List.of()), List.of(), row.getString("comment"), options(row))));
        return bare;
    }

    private Map<Long, Table> tables(Map<Long, Table> bare) throws SQLException {
        List<Long> oids = List.copyOf(bare.keySet());
        ColumnNumbers numbers = new ColumnNumbers();
        Map<Long, List<Column>> columns = query.byTable(ColumnRow.SQL, oids, new ColumnRow(numbers)::read);
        Map<Long, List<Constraint>> constraints = query.byTable(ConstraintRow.sql(query.version()), oids,
                new ConstraintRow(query.place(), numbers)::read);
        Map<Long, List<Index>> indexes = query.byTable(IndexRow.sql(query.version()), oids, IndexRow::read);
        Map<Long, Table> tables = new HashMap<>();
        bare.forEach((oid, table) -> {
            if (!ReservedTables.contains(table.name().name())) {
                tables.put(oid, new Table(table.name(), columns.getOrDefault(oid, List.of()),
                        Constraints.of(constraints.getOrDefault(oid, List.of())), indexes.getOrDefault(oid, List.of()),
                        table.comment(), table.options()));
            }
        });
        return tables;
    }

    private static Set<String> options(ResultSet row) throws SQLException {
        Set<String> options = new LinkedHashSet<>();
        if (row.getBoolean("unlogged")) {
            options.add("UNLOGGED");
        }
        for (String[] option : new String[][]{{"parents", "INHERITS (", ")"}, {"partition_key", "PARTITION BY ", ""},
                {"storage", "WITH (", ")"}}) {
            String value = row.getString(option[0]);
            if (value != null) {
                options.add(option[1] + value + option[2]);
            }
        }
        return options;
    }

    private List<Sequence> sequences() throws SQLException {
        return query.list(SEQUENCES, row -> SequenceRow
                .read(query.place().name(row.getString("nspname"), row.getString("relname")), row));
    }

    private List<EnumType> enumTypes() throws SQLException {
        return query.list(ENUM_TYPES, row -> new EnumType(
                query.place().name(row.getString("nspname"), row.getString("typname")),
                new ArrayList<>(Query.texts(row, "labels"))));
    }
}
