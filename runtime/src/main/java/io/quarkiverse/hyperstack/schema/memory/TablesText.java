package io.quarkiverse.hyperstack.schema.memory;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.KnownTables;
import io.quarkiverse.hyperstack.schema.dialect.KnownTables.KnownTable;

/**
 * Tables that were read, as text: a line for what is true of all of them, then one a table.
 *
 * @param tables the tables
 * @param shapes the shape of each table, see {@link Shapes#shape}
 */
record TablesText(KnownTables tables, Map<Table, String> shapes) {

    /** To be raised when a table is read or written differently: what an earlier version wrote is read anew then. */
    private static final String FORM = "1";

    static TablesText nothing() {
        return new TablesText(KnownTables.none(), new IdentityHashMap<>());
    }

    static String of(KnownTables known) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(FORM, known.surroundings()));
        known.tables().forEach((number, table) -> {
            List<String> line = new ArrayList<>(List.of(String.valueOf(number), table.state(), Shapes.shape(table.table())));
            line.addAll(TableText.of(table.table()));
            lines.add(line);
        });
        return Lines.of(lines);
    }

    static TablesText parse(@Nullable String text) {
        List<List<String>> lines = text == null ? List.of() : Lines.parse(text);
        if (lines.isEmpty() || !lines.get(0).get(0).equals(FORM)) {
            return nothing();
        }
        SortedMap<Long, KnownTable> tables = new TreeMap<>();
        Map<Table, String> shapes = new IdentityHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Iterator<String> texts = line.iterator();
            long number = Long.parseLong(texts.next());
            String state = texts.next();
            String shape = texts.next();
            Table table = TableText.parse(texts);
            tables.put(number, new KnownTable(state, table));
            shapes.put(table, shape);
        }
        return new TablesText(new KnownTables(lines.get(0).get(1), tables), shapes);
    }
}
