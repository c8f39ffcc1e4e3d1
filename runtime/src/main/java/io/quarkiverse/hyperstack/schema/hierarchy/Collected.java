package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.plan.RowMoves;

/** Gathers what moves. */
final class Collected {

    private final Tables tables;
    private final Words words;
    private final Map<QualifiedName, Arrivals> arrivals = new TreeMap<>();
    private final SortedMap<QualifiedName, String> departures = new TreeMap<>();
    private final SortedMap<ColumnName, String> kept = new TreeMap<>();
    private final SortedMap<ColumnName, String> replaced = new TreeMap<>();
    private final SortedMap<ColumnName, List<String>> fillings = new TreeMap<>();

    Collected(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    Tables tables() {
        return tables;
    }

    Words words() {
        return words;
    }

    /** Rows that come to a table, with their keys; the caller adds more of their columns. */
    Arrivals.Part arrive(Table from, Table to, @Nullable String where) {
        Arrivals.Part part = arrivals.computeIfAbsent(to.name(), name -> new Arrivals(to)).part(from, where);
        Words.keys(to, from).forEach((key, source) -> {
            Column wanted = to.column(key).orElseThrow();
            if (!from.column(source).orElseThrow().type().equals(wanted.type())) {
                throw new Undecided("the keys of table \"" + from.name() + "\" and table \"" + to.name()
                        + "\" are of different types");
            }
            part.put(key, words.column(from, source));
            keep(from, source, where == null ? Words.ALWAYS : where);
        });
        return part;
    }

    /** Columns that come with rows, as far as both tables have them. */
    void carry(Arrivals.Part part, Table from, Table to, SortedSet<String> columns, String where) {
        for (String name : columns) {
            Column wanted = Tables.column(to, name);
            Column source = wanted == null ? null : tables.source(from, to, wanted);
            if (wanted != null && source != null) {
                part.put(wanted.name(), words.column(from, source.name()));
                keep(from, source.name(), where);
            }
        }
    }

    /** A new column of a table gets its values from the rows of another one with the same keys. */
    void fill(Table from, Table before, Table to, SortedSet<String> columns) {
        for (String name : columns) {
            Column wanted = Tables.column(to, name);
            Column source = wanted == null || Tables.column(before, name) != null ? null : tables.source(from, to, wanted);
            if (wanted != null && source != null) {
                fill(to, wanted.name(), words.lookup(from, source.name(), before));
                keep(from, source.name(), words.exists(before, from));
            }
        }
    }

    void fill(Table table, String column, String expression) {
        fillings.computeIfAbsent(new ColumnName(table.name(), column), name -> new ArrayList<>()).add(expression);
    }

    void keep(Table table, String column, String where) {
        kept.merge(new ColumnName(table.name(), column), where,
                (some, more) -> some.equals(more) ? some : some + " or " + more);
    }

    void depart(Table table, String where) {
        departures.merge(table.name(), where, (some, more) -> some + " or " + more);
    }

    void replace(Table table, String column, String expression) {
        replaced.put(new ColumnName(table.name(), column), expression);
    }

    SortedMap<ColumnName, String> fillings() {
        SortedMap<ColumnName, String> all = new TreeMap<>(tables.draft().values().fillings());
        fillings.forEach((column, expressions) -> all.put(column,
                expressions.size() == 1 ? expressions.get(0) : "coalesce(" + String.join(", ", expressions) + ")"));
        return all;
    }

    RowMoves moves() {
        SortedMap<QualifiedName, String> queries = new TreeMap<>();
        arrivals.forEach((table, coming) -> queries.put(table, coming.query(tables.hints(), words.sql())));
        return new RowMoves(queries, departures, kept, replaced, new TreeSet<>(fillings.keySet()));
    }
}
