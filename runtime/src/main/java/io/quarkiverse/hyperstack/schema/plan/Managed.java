package io.quarkiverse.hyperstack.schema.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * What is ours to drop: what was declared once. In a table that was never declared before and is declared now, everything
 * is ours; in a table that was, only what was declared there, as in a table that is told to be somebody else's.
 *
 * @param wholeDatabase true when everything is ours
 * @param items what was declared; not looked at when everything is ours
 */
public record Managed(boolean wholeDatabase, SortedSet<Item> items) {

    public Managed {
        items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
    }

    /** A kind of thing that is declared. */
    public enum Kind {
        TABLE,
        COLUMN,
        CONSTRAINT,
        INDEX,
        SEQUENCE,
        ENUM_TYPE,
        /** a table that counts ids, in the place of a sequence */
        COUNTER,
        /** a table that somebody else made: of its parts, only those are ours that are told */
        OTHERS_TABLE,
        /** a name that a table had before it was renamed; not a thing of its own */
        FORMER_TABLE,
        /** a name that a column had before it was renamed */
        FORMER_COLUMN,
        /** a name that a sequence had before it was renamed */
        FORMER_SEQUENCE
    }

    /**
     * Something that was declared.
     *
     * @param kind what it is
     * @param object the table, sequence or type
     * @param part the column, constraint or index in the table; empty for the table, sequence or type itself
     */
    public record Item(Kind kind, QualifiedName object, String part) implements Comparable<Item> {

        private static final Comparator<Item> ORDER = Comparator.comparing(Item::kind).thenComparing(Item::object)
                .thenComparing(Item::part);

        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Everything, whoever made it.
     *
     * @return a scope in which all that is not wanted is dropped
     */
    public static Managed everything() {
        return new Managed(true, new TreeSet<>());
    }

    /**
     * Some things.
     *
     * @param items what was declared
     * @return a scope in which only that is dropped
     */
    public static Managed only(Collection<Item> items) {
        return new Managed(false, new TreeSet<>(items));
    }

    /**
     * What a structure declares.
     *
     * @param declared the structure
     * @return its tables, columns, constraints, indexes, sequences and types
     */
    public static Managed of(Catalog declared) {
        SortedSet<Item> items = new TreeSet<>();
        declared.tables().values().forEach(table -> {
            items.add(table(table.name()));
            table.columns().forEach(column -> items.add(column(table, column)));
            table.constraints().all().forEach(constraint -> items.add(constraint(table, constraint)));
            table.indexes().forEach(index -> items.add(index(table, index)));
        });
        declared.sequences().keySet().forEach(name -> items.add(sequence(name)));
        declared.enumTypes().keySet().forEach(name -> items.add(enumType(name)));
        return new Managed(false, items);
    }

    /**
     * The same things in the names that they have after renames.
     *
     * @param renames what gets another name
     * @param live what there is, in the names before
     * @param rename gives a structure its new names
     * @return the renamed scope
     */
    public Managed after(Renames renames, Catalog live, UnaryOperator<Catalog> rename) {
        if (wholeDatabase || renames.isEmpty()) {
            return this;
        }
        SortedSet<Item> after = new TreeSet<>();
        items.forEach(item -> after.add(after(item, renames)));
        after.addAll(Nameless.after(items, live, rename));
        return only(after);
    }

    private static Item after(Item item, Renames renames) {
        if (Formers.isFormer(item)) {
            return Formers.after(item, renames);
        }
        if (item.kind == Kind.SEQUENCE) {
            return sequence(renames.sequences().getOrDefault(item.object, item.object));
        }
        if (item.kind == Kind.ENUM_TYPE) {
            return enumType(renames.enumTypes().getOrDefault(item.object, item.object));
        }
        QualifiedName table = renames.tables().getOrDefault(item.object, item.object);
        String part = item.kind == Kind.COLUMN
                ? renames.columns().getOrDefault(new ColumnName(table, item.part), item.part)
                : item.part;
        return new Item(item.kind, table, part);
    }

    /**
     * What stays remembered after a plan was made: what is declared now, and what was declared once and is still there.
     *
     * @param declared what is declared now
     * @param draft the plan that was made
     * @param hints what is said of what is declared
     * @return the scope of the next plan
     */
    public Managed remembered(Catalog declared, Draft draft, Hints hints) {
        SortedSet<Item> still = new TreeSet<>(items);
        still.retainAll(of(draft.live()).items);
        still.removeAll(Dropped.by(draft));
        still.addAll(of(declared).items);
        Stream.concat(items.stream().filter(Formers::isFormer), Formers.of(draft.renames()).stream())
                .filter(Formers::isNews).forEach(still::add);
        still.addAll(Counters.declared(declared, hints));
        return only(still);
    }

    /**
     * What people say of renames, and what is remembered of them: who goes back to a structure from before a rename, says
     * nothing of it.
     *
     * @param hints what people say
     * @param live the database as it is
     * @param wanted what it is to be
     * @return the hints with the ways back
     */
    public Hints withWaysBack(Hints hints, Catalog live, Catalog wanted) {
        return Formers.backwards(hints, items, live, wanted);
    }

    boolean owns(Item item) {
        return wholeDatabase || items.contains(item);
    }

    /** Whether people made a table that is declared: what we know of it is what it is, not how its parts are called. */
    boolean isOthers(QualifiedName table) {
        return items.contains(new Item(Kind.OTHERS_TABLE, table, ""));
    }

    /** Whether a part of a table that is declared is ours. */
    boolean ownsPart(Item part) {
        boolean told = items.contains(table(part.object)) || isOthers(part.object);
        return wholeDatabase || !told || items.contains(part);
    }

    static Item table(QualifiedName name) {
        return new Item(Kind.TABLE, name, "");
    }

    static Item sequence(QualifiedName name) {
        return new Item(Kind.SEQUENCE, name, "");
    }

    static Item enumType(QualifiedName name) {
        return new Item(Kind.ENUM_TYPE, name, "");
    }

    static Item column(Table table, Column column) {
        return new Item(Kind.COLUMN, table.name(), column.name());
    }

    static Item index(Table table, Index index) {
        return new Item(Kind.INDEX, table.name(), index.name());
    }

    /** By name where it has one. */
    static Item constraint(Table table, Constraint constraint) {
        String name = constraint.name();
        return new Item(Kind.CONSTRAINT, table.name(), name == null ? Description.of(constraint) : name);
    }

    /** Lists for the parts of a table, which have no methods of their own here. */
    static List<Item> parts(Table table) {
        return of(Catalog.of(List.of(table), List.of(), List.of())).items.stream().toList();
    }
}
