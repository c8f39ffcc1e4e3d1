package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The structure of a database.
 *
 * @param tables the tables by name
 * @param sequences the sequences by name
 * @param enumTypes the enum types by name; empty on SQLite
 * @param otherNames the names that nothing new can have, because a view or something else that is not read has them
 */
public record Catalog(SortedMap<QualifiedName, Table> tables, SortedMap<QualifiedName, Sequence> sequences,
        SortedMap<QualifiedName, EnumType> enumTypes, SortedSet<QualifiedName> otherNames) {

    public Catalog {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
        enumTypes = Collections.unmodifiableSortedMap(new TreeMap<>(enumTypes));
        otherNames = Collections.unmodifiableSortedSet(new TreeSet<>(otherNames));
    }

    /**
     * A database without anything in it.
     *
     * @return an empty catalog
     */
    public static Catalog empty() {
        return of(List.of(), List.of(), List.of());
    }

    /**
     * A catalog of what was read, without other names.
     *
     * @param tables the tables, in any order
     * @param sequences the sequences, in any order
     * @param enumTypes the enum types, in any order
     * @return the catalog
     * @throws IllegalArgumentException when two objects of one kind have the same name
     */
    public static Catalog of(List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes) {
        return new Catalog(byName(tables, Table::name), byName(sequences, Sequence::name), byName(enumTypes, EnumType::name),
                new TreeSet<>());
    }

    /**
     * The same structure beside things that are not read.
     *
     * @param names the names of those
     * @return a catalog with these other names
     */
    public Catalog withOtherNames(Collection<QualifiedName> names) {
        return new Catalog(tables, sequences, enumTypes, new TreeSet<>(names));
    }

    private static <T> SortedMap<QualifiedName, T> byName(List<T> objects, Function<T, QualifiedName> name) {
        SortedMap<QualifiedName, T> map = new TreeMap<>();
        for (T object : objects) {
            if (map.put(name.apply(object), object) != null) {
                throw new IllegalArgumentException("Two objects are named " + name.apply(object));
            }
        }
        return map;
    }
}
