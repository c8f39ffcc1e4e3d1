package io.quarkiverse.hyperstack.schema.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** Two lists of things of one kind, out of which pairs are taken until only what has no counterpart is left. */
final class Pairing<T> {

    private final List<T> before;
    private final List<T> after;

    Pairing(List<? extends T> before, List<? extends T> after) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
    }

    /** Takes out every pair that belongs together, each thing once, the first that fits first. */
    Pairing<T> take(BiPredicate<T, T> together, BiConsumer<T, T> pair) {
        for (Iterator<T> olds = before.iterator(); olds.hasNext();) {
            T old = olds.next();
            for (Iterator<T> news = after.iterator(); news.hasNext();) {
                T wanted = news.next();
                if (together.test(old, wanted)) {
                    olds.remove();
                    news.remove();
                    pair.accept(old, wanted);
                    break;
                }
            }
        }
        return this;
    }

    List<T> onlyBefore() {
        return List.copyOf(before);
    }

    List<T> onlyAfter() {
        return List.copyOf(after);
    }
}
