package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * Settles how expressions are worded. PostgreSQL prints what it understood, and when that is read again it may print
 * something else: {@code st in ('A', 'B')} becomes {@code (st)::text = ANY ((ARRAY['A'::character varying, …])::text[])},
 * which becomes {@code (st)::text = ANY (ARRAY[('A'::character varying)::text, …])}, which stays. A table that Hibernate
 * created has the first wording and a table that was created from a catalog the second one. So a wanted structure is always
 * put into the settled wording, and where a live table has other words, those are settled for the comparison.
 *
 * @param connection inside a transaction; what is done on it is rolled back
 * @param path the schemas in which the expressions' names are found
 */
record Wording(Connection connection, SearchPath path) {

    /** The catalog in settled words, but for tables that are in the database in the words that they have. */
    Catalog settle(Catalog catalog, Catalog live) throws SQLException {
        Map<QualifiedName, Map<String, String>> settled = settled(catalog.tables().values().stream()
                .filter(table -> !Words.of(table).isEmpty() && differs(live.tables().get(table.name()), table)).toList());
        return withTables(catalog, table -> {
            Map<String, String> translation = settled.getOrDefault(table.name(), Map.of());
            return Words.map(table, expression -> translation.getOrDefault(expression, expression));
        });
    }

    /** The wanted structure, with the words of the live one where both mean the same. */
    Catalog like(Catalog desired, Catalog live) throws SQLException {
        List<Table> differing = new ArrayList<>();
        for (Table wanted : desired.tables().values()) {
            Table there = live.tables().get(wanted.name());
            if (there != null && there != wanted && differs(there, wanted)) {
                differing.add(there);
            }
        }
        Map<QualifiedName, Map<String, String>> settled = differing.isEmpty() ? Map.of() : settledBeside(differing, live);
        return withTables(desired, wanted -> like(wanted, live.tables().get(wanted.name()), settled));
    }

    private Map<QualifiedName, Map<String, String>> settledBeside(List<Table> tables, Catalog live) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            new Missing(connection).create(live);
            return settled(tables);
        } finally {
            connection.rollback(before);
        }
    }

    /** A table that was taken from the live structure is like it. */
    private static Table like(Table wanted, @Nullable Table there, Map<QualifiedName, Map<String, String>> settled) {
        if (there == wanted) {
            return wanted;
        }
        Map<String, String> spelling = new HashMap<>();
        settled.getOrDefault(wanted.name(), Map.of()).forEach((live, settledThere) -> spelling.put(settledThere, live));
        Table spelled = Words.mapWithNames(wanted, expression -> spelling.getOrDefault(expression, expression));
        return there == null ? spelled : Validity.like(spelled, there);
    }

    private static boolean differs(@Nullable Table there, Table wanted) {
        return there == null || !Words.of(there).containsAll(Words.of(wanted)) || Words.hasOtherNames(there, wanted);
    }

    /** What the expressions become, table by table, when the tables are created from the catalog; for those that can be. */
    private Map<QualifiedName, Map<String, String>> settled(Collection<Table> tables) throws SQLException {
        if (tables.isEmpty()) {
            return Map.of();
        }
        Savepoint before = connection.setSavepoint();
        try {
            Map<QualifiedName, Table> created = created(tables);
            Map<QualifiedName, Map<String, String>> settled = new HashMap<>();
            tables.forEach(table -> settled.put(table.name(), Words.translation(table, created.get(table.name()))));
            return settled;
        } catch (HyperstackException e) {
            connection.rollback(before);
            return oneByOne(tables);
        } finally {
            connection.rollback(before);
        }
    }

    /** A table that cannot be created keeps its words (an expression may name its own table): at worst a difference is found. */
    private Map<QualifiedName, Map<String, String>> oneByOne(Collection<Table> tables) throws SQLException {
        Map<QualifiedName, Map<String, String>> settled = new HashMap<>();
        if (tables.size() > 1) {
            for (Table table : tables) {
                settled.putAll(settled(List.of(table)));
            }
        }
        return settled;
    }

    private Map<QualifiedName, Table> created(Collection<Table> tables) throws SQLException {
        Map<String, String> standIns = new TreeMap<>();
        List<String> script = new ArrayList<>();
        for (Table table : tables) {
            String standIn = standIns.computeIfAbsent(Objects.requireNonNullElse(table.name().schema(), ""),
                    schema -> "hyperstack_wording_" + standIns.size());
            Table skeleton = Words.skeleton(table, new QualifiedName(standIn, table.name().name()));
            script.add(TableSql.create(skeleton));
            skeleton.indexes().forEach(index -> script.add(IndexSql.create(skeleton.name(), index)));
        }
        standIns.values().forEach(standIn -> script.add(0, "CREATE SCHEMA " + Quoted.name(standIn)));
        path.set(connection);
        new Script(connection).run(script);
        List<String> home = new ArrayList<>();
        Map<String, String> others = new HashMap<>();
        standIns.forEach((schema, standIn) -> {
            if (schema.isEmpty()) {
                home.add(standIn);
            } else {
                others.put(standIn, schema);
            }
        });
        return Reader.tables(connection, new Place(List.copyOf(standIns.values()), home, others));
    }

    private static Catalog withTables(Catalog catalog, UnaryOperator<Table> change) {
        return Catalog.of(catalog.tables().values().stream().map(change).toList(),
                List.copyOf(catalog.sequences().values()), List.copyOf(catalog.enumTypes().values()))
                .withOtherNames(catalog.otherNames());
    }
}
