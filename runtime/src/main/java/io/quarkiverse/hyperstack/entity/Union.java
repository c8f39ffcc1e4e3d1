package io.quarkiverse.hyperstack.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/** What several persistence units want of one database. A table that two of them map the same way is there once. */
final class Union {

    private Union() {
    }

    static Desired of(Desired some, Desired more) {
        Set<String> statements = new LinkedHashSet<>(some.script().statements());
        statements.addAll(more.script().statements());
        return new Desired(new CreationScript(List.copyOf(statements)), hints(some.hints(), more.hints()));
    }

    private static Hints hints(Hints some, Hints more) {
        return new Hints(lists(some.tables(), more.tables()), lists(some.columns(), more.columns()),
                firsts(some.fillings(), more.fillings()), firsts(some.numbered(), more.numbered()),
                firsts(some.hierarchies(), more.hierarchies()));
    }

    /** Rows are not moved twice because two units map them. */
    private static List<Hierarchy> firsts(List<Hierarchy> some, List<Hierarchy> more) {
        List<Hierarchy> all = new ArrayList<>(some);
        more.stream().filter(one -> some.stream().noneMatch(one::isSameAs)).forEach(all::add);
        return List.copyOf(all);
    }

    private static <K, V> SortedMap<K, List<V>> lists(SortedMap<K, List<V>> some, SortedMap<K, List<V>> more) {
        SortedMap<K, List<V>> all = new TreeMap<>(some);
        more.forEach((name, former) -> all.merge(name, former, Union::both));
        return all;
    }

    private static <V> List<V> both(List<V> some, List<V> more) {
        List<V> both = new ArrayList<>(some);
        more.stream().filter(value -> !both.contains(value)).forEach(both::add);
        return List.copyOf(both);
    }

    private static <K, V> SortedMap<K, V> firsts(SortedMap<K, V> some, SortedMap<K, V> more) {
        SortedMap<K, V> all = new TreeMap<>(some);
        more.forEach(all::putIfAbsent);
        return all;
    }
}
