package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.dialect.Conditions;
import io.quarkiverse.hyperstack.schema.dialect.OutsideReference;
import io.quarkiverse.hyperstack.schema.dialect.ReservedTables;

/**
 * What there is of what is declared.
 *
 * @param tables the tables, as the database spells them
 * @param counters the tables that count ids
 * @param triggers what fires when rows of them are deleted
 * @param references the foreign keys of other tables to them
 * @param hasCounted whether the database counts ids of its own (AUTOINCREMENT)
 */
record RemovableRows(List<String> tables, List<DeclaredNames.Counter> counters, List<Trigger> triggers,
        List<OutsideReference> references, boolean hasCounted) {

    /**
     * A trigger.
     *
     * @param name its name
     * @param table its table
     * @param sql makes it
     */
    record Trigger(String name, String table, String sql) {
    }

    static RemovableRows read(Connection connection, DeclaredNames declared) throws SQLException {
        Map<String, String> there = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Trigger> triggers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT type, name, tbl_name, sql FROM sqlite_schema"
                        + " WHERE type IN ('table', 'trigger')")) {
            while (found.next()) {
                if (found.getString(1).equals("table")) {
                    there.put(found.getString(2), found.getString(2));
                } else {
                    triggers.add(new Trigger(found.getString(2), found.getString(3), found.getString(4)));
                }
            }
        }
        List<String> tables = declared.tables().stream().map(name -> there.get(name.name())).filter(Objects::nonNull).distinct()
                .toList();
        List<DeclaredNames.Counter> counters = declared.counters().stream()
                .filter(counter -> there.containsKey(counter.table().name())).toList();
        List<Trigger> ours = triggers.stream()
                .map(trigger -> new Trigger(trigger.name(), there.getOrDefault(trigger.table(), ""), trigger.sql()))
                .filter(trigger -> tables.contains(trigger.table())
                        && TriggerEvent.parse(trigger.sql()).kind() == TriggerEvent.Kind.DELETE)
                .toList();
        return new RemovableRows(tables, counters, ours, references(connection, there, tables),
                there.containsKey("sqlite_sequence"));
    }

    private static List<OutsideReference> references(Connection connection, Map<String, String> there, List<String> tables)
            throws SQLException {
        List<OutsideReference> references = new ArrayList<>();
        for (String other : there.values()) {
            if (!tables.contains(other) && !ReservedTables.contains(other)) {
                references(connection, other).forEach((target, columns) -> {
                    String declared = there.get(target.substring(target.indexOf(' ') + 1));
                    if (declared != null && tables.contains(declared)) {
                        references.add(new OutsideReference(other, declared, Conditions.rowsIn(Names.quote(other), columns)));
                    }
                });
            }
        }
        return references;
    }

    /** The number of a key and the table it points to, and when a row points there. */
    private static Map<String, String> references(Connection connection, String table) throws SQLException {
        Map<String, String> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA foreign_key_list(" + Names.quote(table) + ")")) {
            while (found.next()) {
                keys.merge(found.getInt("id") + " " + found.getString("table"),
                        Names.quote(found.getString("from")) + " IS NOT NULL", (some, more) -> some + " AND " + more);
            }
        }
        return keys;
    }

    /** First the tables, then the counters, then one whether the database has counted, then the references. */
    Conditions conditions() {
        String counted = hasCounted && !tables.isEmpty()
                ? Conditions.rowsIn("sqlite_sequence", "seq > 0 AND name IN " + SqliteRowRemoval.texts(tables))
                : "0";
        return new Conditions(Stream.of(tables.stream().map(table -> Conditions.rowsIn(Names.quote(table))),
                counters.stream().map(counter -> Conditions.rowsIn(Names.quote(counter.table().name()),
                        "NOT (" + counter.untouched() + ")")),
                Stream.of(counted), references.stream().map(OutsideReference::condition)).flatMap(all -> all).toList());
    }
}
