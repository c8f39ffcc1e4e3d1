package io.quarkiverse.hyperstack.schema.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * What is renamed before anything else changes. All changes of a plan use the new names; this record leads back to where the
 * rows are now.
 *
 * @param tables the new names of tables by their old names
 * @param columns the new names of columns by their old names; the table in the key has its new name already
 * @param sequences the new names of sequences by their old names
 * @param enumTypes the new names of enum types by their old names
 */
public record Renames(SortedMap<QualifiedName, QualifiedName> tables, SortedMap<ColumnName, String> columns,
        SortedMap<QualifiedName, QualifiedName> sequences, SortedMap<QualifiedName, QualifiedName> enumTypes) {

    public Renames {
        tables = copy(tables);
        columns = copy(columns);
        sequences = copy(sequences);
        enumTypes = copy(enumTypes);
    }

    /**
     * Nothing is renamed.
     *
     * @return empty renames
     */
    public static Renames none() {
        return new Renames(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Whether nothing is renamed.
     *
     * @return true when there are no renames
     */
    public boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty() && sequences.isEmpty() && enumTypes.isEmpty();
    }

    /**
     * The renames one by one, for messages and causes.
     *
     * @return tables, columns, sequences, types, each by their old names
     */
    public List<Change.Rename> changes() {
        List<Change.Rename> changes = new ArrayList<>();
        tables.forEach((from, to) -> changes.add(new Change.Rename(Change.Renamed.TABLE, to, from.toString(), to.toString())));
        columns.forEach((from, to) -> changes
                .add(new Change.Rename(Change.Renamed.COLUMN, from.table(), from.column(), to)));
        sequences.forEach(
                (from, to) -> changes.add(new Change.Rename(Change.Renamed.SEQUENCE, to, from.toString(), to.toString())));
        enumTypes.forEach(
                (from, to) -> changes.add(new Change.Rename(Change.Renamed.ENUM_TYPE, to, from.toString(), to.toString())));
        return List.copyOf(changes);
    }

    /**
     * The name that a table has now.
     *
     * @param table its name after the renames
     * @return its name before, the same when it is not renamed
     */
    public QualifiedName oldTable(QualifiedName table) {
        return tables.entrySet().stream().filter(entry -> entry.getValue().equals(table)).map(Map.Entry::getKey).findFirst()
                .orElse(table);
    }

    /**
     * The name that a column has now.
     *
     * @param column its name after the renames
     * @return its name before, without the table; the same when it is not renamed
     */
    public String oldColumn(ColumnName column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(column.table()) && entry.getValue().equals(column.column()))
                .map(entry -> entry.getKey().column()).findFirst().orElse(column.column());
    }

    private static <K, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
