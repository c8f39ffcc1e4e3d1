package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Renames in an order in which no name is taken twice. Where names go round in a circle, one of them steps aside first.
 *
 * @param <T> what names are
 */
final class NameChain<T> {

    private final Map<T, T> open;
    private final IntFunction<T> temporary;
    private final List<Move<T>> moves = new ArrayList<>();

    private NameChain(Map<T, T> renames, IntFunction<T> temporary) {
        this.open = new LinkedHashMap<>(renames);
        this.temporary = temporary;
    }

    /** The renames one after the other; the temporary names must be free. */
    static <T> List<Move<T>> of(Map<T, T> renames, IntFunction<T> temporary) {
        NameChain<T> chain = new NameChain<>(renames, temporary);
        int asides = 0;
        while (!chain.open.isEmpty()) {
            if (!chain.moved()) {
                chain.stepAside(++asides);
            }
        }
        return chain.moves;
    }

    private boolean moved() {
        for (Map.Entry<T, T> rename : open.entrySet()) {
            if (!open.containsKey(rename.getValue())) {
                moves.add(new Move<>(rename.getKey(), rename.getValue(), rename.getValue()));
                open.remove(rename.getKey());
                return true;
            }
        }
        return false;
    }

    private void stepAside(int number) {
        T first = open.keySet().iterator().next();
        T target = open.remove(first);
        T aside = temporary.apply(number);
        moves.add(new Move<>(first, aside, target));
        open.put(aside, target);
    }

    /**
     * One rename.
     *
     * @param from the name before
     * @param to the name after
     * @param target the name at the end, another one than {@code to} for what steps aside
     * @param <T> what names are
     */
    record Move<T>(T from, T to, T target) {
    }
}
