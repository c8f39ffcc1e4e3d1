package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * Finds what was renamed: what people say, and where one thing went and one came with an equal definition. What could be
 * several things is never guessed; a note names them.
 */
public final class Renamer {

    private final Catalog live;
    private final Catalog wanted;
    private final Hints hints;
    private final Managed managed;
    private final List<Alike> alike = new ArrayList<>();

    private Renamer(Catalog live, Catalog wanted, Hints hints, Managed managed) {
        this.live = live;
        this.wanted = wanted;
        this.hints = hints;
        this.managed = managed;
    }

    /**
     * What was renamed, and what could not be told.
     *
     * @param renames the renames
     * @param alike what went and came alike without being one pair
     */
    public record Found(Renames renames, List<Alike> alike) {

        public Found {
            alike = List.copyOf(alike);
        }

        /**
         * What could not be told, for people.
         *
         * @return a line each
         */
        public List<String> notes() {
            return alike.stream().map(Alike::note).toList();
        }
    }

    /**
     * Looks for renames.
     *
     * @param live the database as it is
     * @param wanted what it is to be, spelled like it
     * @param hints what people say
     * @param managed what may be taken for renamed without anybody saying it
     * @return the renames
     * @throws HyperstackException {@link Problem#RENAME_AMBIGUOUS} when what people say fits several things
     */
    public static Found find(Catalog live, Catalog wanted, Hints hints, Managed managed) {
        Renamer renamer = new Renamer(live, wanted, hints, managed);
        SortedMap<QualifiedName, QualifiedName> tables = renamer.tables();
        SortedMap<QualifiedName, QualifiedName> sequences = renamer.objects("sequence", live.sequences(), wanted.sequences(),
                name -> managed.owns(Managed.sequence(name)), Renamer::alike);
        SortedMap<QualifiedName, QualifiedName> types = renamer.objects("type", live.enumTypes(), wanted.enumTypes(),
                name -> managed.owns(Managed.enumType(name)), Renamer::alike);
        Renames found = new Renames(tables, renamer.columns(tables), sequences, types);
        return new Found(found, renamer.alike);
    }

    private SortedMap<QualifiedName, QualifiedName> tables() {
        return objects("table", live.tables(), wanted.tables(), name -> managed.owns(Managed.table(name)),
                (old, table) -> Definition.of(old).equals(Definition.of(table)));
    }

    private static boolean alike(Sequence old, Sequence sequence) {
        return old.start() == sequence.start() && old.increment() == sequence.increment();
    }

    private static boolean alike(EnumType old, EnumType type) {
        return old.labels().equals(type.labels());
    }

    private <T> SortedMap<QualifiedName, QualifiedName> objects(String kind, SortedMap<QualifiedName, T> before,
            SortedMap<QualifiedName, T> after, Predicate<QualifiedName> ours, BiPredicate<T, T> equal) {
        List<QualifiedName> gone = without(before.keySet(), after.keySet());
        List<QualifiedName> came = without(after.keySet(), before.keySet()).stream()
                .filter(name -> !live.otherNames().contains(name)).toList();
        return new TreeMap<>(new Matches<>(kind, gone, came, (olds, names) -> doubt(new Alike(kind, null, olds, names)))
                .said(hints.tables())
                .moved(both(before.keySet(), after.keySet()), hints.tables(),
                        (old, name) -> equal.test(before.get(old), after.get(name)))
                .without(hints.tables())
                .equalAndAlone((old, name) -> ours.test(old) && equal.test(before.get(old), after.get(name))).pairs());
    }

    private SortedMap<ColumnName, String> columns(Map<QualifiedName, QualifiedName> tables) {
        SortedMap<ColumnName, String> renamed = new TreeMap<>();
        for (Table before : live.tables().values()) {
            Table after = wanted.tables().get(tables.getOrDefault(before.name(), before.name()));
            if (after != null && after != before) {
                columns(before, after).forEach((old, name) -> renamed.put(new ColumnName(after.name(), old), name));
            }
        }
        return renamed;
    }

    private Map<String, String> columns(Table before, Table after) {
        Set<String> generated = new TreeSet<>();
        List.of(before, after).forEach(table -> table.columns().stream()
                .filter(column -> column.value() instanceof ColumnValue.Generated).map(Column::name).forEach(generated::add));
        List<String> gone = without(names(before), names(after));
        List<String> came = without(names(after), names(before));
        SortedMap<String, List<String>> said = new TreeMap<>();
        hints.columns().forEach((name, formers) -> {
            if (name.table().toString().equalsIgnoreCase(after.name().toString())) {
                said.put(name.column(), formers);
            }
        });
        BiPredicate<String, String> equal = (old, name) -> !generated.contains(old) && !generated.contains(name)
                && Definition.of(before, before.column(old).orElseThrow())
                        .equals(Definition.of(after, after.column(name).orElseThrow()));
        return new Matches<>("column of table \"" + after.name() + "\"", gone, came,
                (olds, names) -> doubt(new Alike("column", after.name(), unqualified(olds), unqualified(names)))).said(said)
                .moved(both(names(before), names(after)), said, equal).without(said)
                .equalAndAlone((old, name) -> managed.ownsPart(Managed.column(before, before.column(old).orElseThrow()))
                        && equal.test(old, name))
                .pairs();
    }

    private void doubt(Alike found) {
        if (!alike.contains(found)) {
            alike.add(found);
        }
    }

    private static List<QualifiedName> unqualified(List<String> names) {
        return names.stream().map(QualifiedName::of).toList();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static <T> List<T> both(Collection<T> names, Collection<T> others) {
        return names.stream().filter(others::contains).toList();
    }

    private static <T> List<T> without(Collection<T> names, Collection<T> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
