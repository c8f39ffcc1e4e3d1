package io.quarkiverse.hyperstack.schema.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * What people say about names that are there before and after, so that only several renames together make sense: a becomes b
 * and b becomes c, or two that change places.
 *
 * @param <T> a thing by its name
 */
final class Moves<T extends Comparable<T>> {

    private final SortedMap<T, T> formers = new TreeMap<>();
    private final Collection<T> gone;
    private final List<T> stay;

    /**
     * @param gone what is there and not wanted
     * @param came what is wanted and not there
     * @param stay what is there and wanted
     * @param said the former names that people say
     */
    Moves(Collection<T> gone, Collection<T> came, List<T> stay, SortedMap<T, List<T>> said) {
        this.gone = gone;
        this.stay = stay;
        said.forEach((name, names) -> {
            List<T> news = matching(List.of(came, stay), List.of(name));
            List<T> olds = matching(List.of(gone, stay), names).stream().filter(old -> !news.contains(old)).toList();
            if (news.size() == 1 && olds.size() == 1) {
                formers.put(news.get(0), olds.get(0));
            }
        });
    }

    private List<T> matching(List<Collection<T>> candidates, List<T> names) {
        return candidates.stream().flatMap(Collection::stream)
                .filter(candidate -> names.stream().anyMatch(name -> Matches.same(candidate, name))).toList();
    }

    /** From one that came over some that stay to one that went: the new names by the old ones, empty when there is no such way. */
    Map<T, T> chainTo(T name) {
        Map<T, T> chain = new LinkedHashMap<>();
        T now = name;
        T old = formers.get(now);
        while (old != null && !chain.containsKey(old)) {
            chain.put(old, now);
            if (gone.contains(old)) {
                return chain;
            }
            now = old;
            old = formers.get(now);
        }
        return Map.of();
    }

    /**
     * Those that change places in a ring, as long as their definitions show that they have not done so yet: a ring is said of
     * names that are all there, before and after.
     */
    Map<T, T> rings(BiPredicate<T, T> equal) {
        Map<T, T> moved = new LinkedHashMap<>();
        Set<T> seen = new HashSet<>();
        for (T name : stay) {
            Map<T, T> ring = seen.contains(name) ? Map.of() : ringOf(name);
            seen.addAll(ring.keySet());
            if (ring.entrySet().stream().allMatch(move -> equal.test(move.getKey(), move.getValue()))
                    && !ring.keySet().stream().allMatch(one -> equal.test(one, one))) {
                moved.putAll(ring);
            }
        }
        return moved;
    }

    private Map<T, T> ringOf(T name) {
        Map<T, T> ring = new LinkedHashMap<>();
        T now = name;
        T old = formers.get(now);
        while (old != null && !ring.containsKey(old)) {
            ring.put(old, now);
            if (old.equals(name)) {
                return ring;
            }
            now = old;
            old = formers.get(now);
        }
        return Map.of();
    }
}
