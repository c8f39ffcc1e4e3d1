package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Which of the things that went is which of the things that came: what people say first, then what is equal on both sides and
 * alone in it.
 *
 * @param <T> a thing by its name
 */
final class Matches<T extends Comparable<T>> {

    private final List<T> gone;
    private final List<T> came;
    private final Map<T, T> pairs = new LinkedHashMap<>();
    private final BiConsumer<List<T>, List<T>> doubts;
    private final String kind;

    /**
     * @param kind the word for such a thing
     * @param gone what is there and not wanted
     * @param came what is wanted and not there
     * @param doubts is told of those that went and those that came where several are equal; may be told twice
     */
    Matches(String kind, List<T> gone, List<T> came, BiConsumer<List<T>, List<T>> doubts) {
        this.kind = kind;
        this.gone = new ArrayList<>(gone);
        this.came = new ArrayList<>(came);
        this.doubts = doubts;
    }

    /** What people say; a former name that is not among those that went does nothing. */
    Matches<T> said(SortedMap<T, List<T>> formerNames) {
        formerNames.forEach((name, formers) -> said(name, formers));
        return this;
    }

    private void said(T name, List<T> formers) {
        List<T> news = came.stream().filter(candidate -> same(candidate, name)).toList();
        List<T> olds = gone.stream().filter(candidate -> formers.stream().anyMatch(former -> same(candidate, former))).toList();
        if (news.isEmpty() || olds.isEmpty()) {
            return;
        }
        if (olds.size() > 1) {
            throw new HyperstackException(Problem.RENAME_AMBIGUOUS,
                    kind + " \"" + news.get(0) + "\" is said to have been " + words(olds)
                            + ", and each of them is in the database",
                    "name only the one whose rows it takes over");
        }
        pair(olds.get(0), news.get(0));
    }

    /** Names as people write them: in any case, and the schema only where it matters. */
    static boolean same(Object name, Object said) {
        return name.equals(said) || name.toString().equalsIgnoreCase(said.toString());
    }

    /** What people say of names that are there before and after. */
    Matches<T> moved(List<T> stay, SortedMap<T, List<T>> formerNames, BiPredicate<T, T> equal) {
        Moves<T> moves = new Moves<>(gone, came, stay, formerNames);
        List.copyOf(came).forEach(name -> moves.chainTo(name).forEach(this::pair));
        moves.rings(equal).forEach(this::pair);
        return this;
    }

    /** What people say to be new, by saying that it had no former name. */
    Matches<T> without(SortedMap<T, List<T>> formerNames) {
        formerNames.forEach((name, formers) -> came.removeIf(candidate -> formers.isEmpty() && same(candidate, name)));
        return this;
    }

    /** One that went and one that came, each equal to no other. */
    Matches<T> equalAndAlone(BiPredicate<T, T> equal) {
        for (T old : List.copyOf(gone)) {
            List<T> candidates = came.stream().filter(name -> equal.test(old, name)).toList();
            if (candidates.size() == 1) {
                List<T> rivals = gone.stream().filter(other -> equal.test(other, candidates.get(0))).toList();
                if (rivals.size() == 1) {
                    pair(old, candidates.get(0));
                } else {
                    doubts.accept(rivals, candidates);
                }
            } else if (!candidates.isEmpty()) {
                doubts.accept(gone.stream().filter(other -> equal.test(other, candidates.get(0))).toList(), candidates);
            }
        }
        return this;
    }

    private void pair(T old, T name) {
        gone.remove(old);
        came.remove(name);
        pairs.put(old, name);
    }

    private String words(List<T> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and "));
    }

    /** The new names by the old ones. */
    Map<T, T> pairs() {
        return pairs;
    }
}
