package io.quarkiverse.hyperstack.schema.plan;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * What is ours to drop: what was declared once. In a table that was never declared before and is declared now, everything
 * is; in a table that was, only what was declared there.
 *
 * @param everything true when the whole database is meant
 * @param objects what was declared, one line a thing, see {@link #of(Catalog)}; not looked at when everything is managed
 */
public record Managed(boolean everything, SortedSet<String> objects) {

    public Managed {
        objects = Collections.unmodifiableSortedSet(new TreeSet<>(objects));
    }

    /**
     * The whole database.
     *
     * @return a scope in which all that is not wanted is dropped
     */
    public static Managed wholeDatabase() {
        return new Managed(true, new TreeSet<>());
    }

    /**
     * What a structure declares.
     *
     * @param declared the structure
     * @return one line a table, column, constraint, index, sequence and type
     */
    public static Managed of(Catalog declared) {
        SortedSet<String> lines = new TreeSet<>();
        declared.tables().values().forEach(table -> {
            lines.add(line(table.name()));
            table.columns().forEach(column -> lines.add(line(table.name(), column)));
            table.constraints().all().forEach(constraint -> lines.add(line(table.name(), constraint)));
            table.indexes().forEach(index -> lines.add(line(table.name(), index)));
        });
        declared.sequences().values().forEach(sequence -> lines.add(line(sequence)));
        declared.enumTypes().values().forEach(type -> lines.add(line(type)));
        return new Managed(false, lines);
    }

    /**
     * Whether a table that nobody declares is ours to drop.
     *
     * @param table a table's name, as it was when it was declared
     * @return true when it was declared once
     */
    public boolean owns(QualifiedName table) {
        return everything || objects.contains(line(table));
    }

    boolean owns(Sequence sequence) {
        return everything || objects.contains(line(sequence));
    }

    boolean owns(EnumType type) {
        return everything || objects.contains(line(type));
    }

    boolean owns(Table table, Column column) {
        return whole(table) || objects.contains(line(table.name(), column));
    }

    boolean owns(Table table, Constraint constraint) {
        return whole(table) || objects.contains(line(table.name(), constraint));
    }

    boolean owns(Table table, Index index) {
        return whole(table) || objects.contains(line(table.name(), index));
    }

    private boolean whole(Table table) {
        return everything || !objects.contains(line(table.name()));
    }

    /**
     * What stays remembered after a plan is made: what is declared now, and what was declared once and is still there.
     *
     * @param declared what is declared now
     * @param before what is remembered now, in the names after the renames
     * @return one line a thing
     */
    public static SortedSet<String> remembered(Managed declared, Managed before) {
        return Stream.of(declared.objects, before.objects).flatMap(Set::stream)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static String line(QualifiedName table) {
        return "table " + table;
    }

    private static String line(QualifiedName table, Column column) {
        return "column " + table + " " + column.name();
    }

    private static String line(QualifiedName table, Constraint constraint) {
        return "constraint " + table + " " + (constraint.name() == null ? constraint : constraint.name());
    }

    private static String line(QualifiedName table, Index index) {
        return "index " + table + " " + index.name();
    }

    private static String line(Sequence sequence) {
        return "sequence " + sequence.name();
    }

    private static String line(EnumType type) {
        return "type " + type.name();
    }
}
