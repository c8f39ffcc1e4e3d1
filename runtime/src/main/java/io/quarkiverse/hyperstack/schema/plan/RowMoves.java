package io.quarkiverse.hyperstack.schema.plan;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * The rows that go from one table to another. All SQL is in the database's words, over the tables as they are after the renames
 * and before any other change.
 *
 * @param arrivals for tables, new or not, that get rows: a query that gives them, with all stored columns under their names
 * @param departures for tables that lose rows to others: which ones, as a condition over the table's row
 * @param kept for columns that go: in which rows the value is held elsewhere afterwards, as a condition over the table's row
 * @param replaced for columns whose values get other words for the same thing: the new value, over the table's row
 * @param filled the columns whose fillings come from other tables
 */
public record RowMoves(SortedMap<QualifiedName, String> arrivals, SortedMap<QualifiedName, String> departures,
        SortedMap<ColumnName, String> kept, SortedMap<ColumnName, String> replaced, SortedSet<ColumnName> filled) {

    public RowMoves {
        arrivals = copy(arrivals);
        departures = copy(departures);
        kept = copy(kept);
        replaced = copy(replaced);
        filled = Collections.unmodifiableSortedSet(new TreeSet<>(filled));
    }

    /**
     * All rows stay where they are.
     *
     * @return no moves
     */
    public static RowMoves none() {
        return new RowMoves(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /**
     * Whether nothing moves.
     *
     * @return true when all rows and values stay where they are
     */
    public boolean isEmpty() {
        return arrivals.isEmpty() && departures.isEmpty() && replaced.isEmpty() && filled.isEmpty();
    }

    /**
     * Whether rows of a table come, go or get other words.
     *
     * @param table its name
     * @return false when only its columns change
     */
    public boolean concern(QualifiedName table) {
        return arrivals.containsKey(table) || departures.containsKey(table)
                || replaced.keySet().stream().anyMatch(column -> column.table().equals(table));
    }

    private static <K, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
