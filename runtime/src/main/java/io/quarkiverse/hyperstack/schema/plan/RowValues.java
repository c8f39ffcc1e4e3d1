package io.quarkiverse.hyperstack.schema.plan;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * What the rows that are there get, where the change of a column alone does not say it. All expressions are SQL in the
 * database's words over a row of the table as it is, after the renames and before any other change.
 *
 * @param conversions for columns whose type changes: the value in its new type, NULL where the old one has none; where a
 *        column is missing here, the dialect's ordinary conversion is meant
 * @param fillings what a new column, or one that becomes NOT NULL, holds where there is no value; may contain subqueries
 * @param rows for new tables that do not begin empty: the table that holds their rows, under the same column names
 * @param numbered for new sequences that number a column of a table which may have rows: that column, so that they go on
 *        behind its highest number
 * @param moves the rows that go from one table to another
 */
public record RowValues(SortedMap<ColumnName, String> conversions, SortedMap<ColumnName, String> fillings,
        SortedMap<QualifiedName, QualifiedName> rows, SortedMap<QualifiedName, ColumnName> numbered, RowMoves moves) {

    public RowValues {
        conversions = copy(conversions);
        fillings = copy(fillings);
        rows = copy(rows);
        numbered = copy(numbered);
    }

    /**
     * Values without new sequences that have to go on behind a number.
     *
     * @param conversions see the record
     * @param fillings see the record
     * @param rows see the record
     */
    public RowValues(SortedMap<ColumnName, String> conversions, SortedMap<ColumnName, String> fillings,
            SortedMap<QualifiedName, QualifiedName> rows) {
        this(conversions, fillings, rows, new TreeMap<>(), RowMoves.none());
    }

    /**
     * Nothing but what the changes themselves say.
     *
     * @return empty values
     */
    public static RowValues none() {
        return new RowValues(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * The same values with other moves.
     *
     * @param others the rows that go from one table to another
     * @param allFillings the fillings with those that come from other tables
     * @return the values with them
     */
    public RowValues with(RowMoves others, SortedMap<ColumnName, String> allFillings) {
        return new RowValues(conversions, allFillings, rows, numbered, others);
    }

    private static <K, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
