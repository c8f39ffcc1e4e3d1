package io.quarkiverse.hyperstack.schema.diff;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * What people say about the way to a structure, beside the structure itself. Names are looked up regardless of case where the
 * database does not care about it. A hint about something that is not there does nothing.
 *
 * @param tables the former names of wanted tables, sequences and types, by their wanted names; an empty list for what had none
 *        and is new, whatever went
 * @param columns the same for wanted columns, by their wanted names (in the wanted name of their table)
 * @param fillings SQL expressions over a row of the table: what a wanted column holds in the rows that have no value for it;
 *        by the wanted names
 * @param numbered the columns that a sequence (or a table in its place) numbers, by the wanted name of the sequence; so that
 *        a new one goes on behind the highest number
 * @param hierarchies kinds of rows that share tables, and may have shared them in another way
 */
public record Hints(SortedMap<QualifiedName, List<QualifiedName>> tables, SortedMap<ColumnName, List<String>> columns,
        SortedMap<ColumnName, String> fillings, SortedMap<QualifiedName, ColumnName> numbered, List<Hierarchy> hierarchies) {

    public Hints {
        tables = copy(tables);
        columns = copy(columns);
        fillings = copy(fillings);
        numbered = copy(numbered);
        hierarchies = List.copyOf(hierarchies);
    }

    /**
     * Hints without hierarchies.
     *
     * @param tables see the record
     * @param columns see the record
     * @param fillings see the record
     * @param numbered see the record
     */
    public Hints(SortedMap<QualifiedName, List<QualifiedName>> tables, SortedMap<ColumnName, List<String>> columns,
            SortedMap<ColumnName, String> fillings, SortedMap<QualifiedName, ColumnName> numbered) {
        this(tables, columns, fillings, numbered, List.of());
    }

    /**
     * Nothing to say.
     *
     * @return empty hints
     */
    public static Hints none() {
        return new Hints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * These hints and others.
     *
     * @param others what is said besides; where both say something of one thing, this counts
     * @return all hints
     */
    public Hints and(Hints others) {
        return new Hints(both(tables, others.tables), both(columns, others.columns), both(fillings, others.fillings),
                both(numbered, others.numbered), both(hierarchies, others.hierarchies));
    }

    private static List<Hierarchy> both(List<Hierarchy> some, List<Hierarchy> others) {
        return Stream.concat(some.stream().filter(one -> others.stream().noneMatch(one::isSameAs)), others.stream()).toList();
    }

    private static <K, V> SortedMap<K, V> both(SortedMap<K, V> some, SortedMap<K, V> others) {
        SortedMap<K, V> all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    /**
     * What is said of the rows of a column.
     *
     * @param column its name, in any case
     * @return the SQL expression, empty when nothing is said
     */
    public Optional<String> filling(ColumnName column) {
        return said(fillings, column);
    }

    /**
     * What is said of a sequence.
     *
     * @param sequence its name, in any case
     * @return the column that it numbers, empty when nothing is said
     */
    public Optional<ColumnName> numberedBy(QualifiedName sequence) {
        return said(numbered, sequence);
    }

    /** The exact name first: two names may differ in their case only. */
    private static <K, V> Optional<V> said(SortedMap<K, V> hints, K name) {
        V exact = hints.get(name);
        return exact != null
                ? Optional.of(exact)
                : hints.entrySet().stream().filter(hint -> hint.getKey().toString().equalsIgnoreCase(name.toString()))
                        .map(Map.Entry::getValue).findFirst();
    }

    private static <K, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
