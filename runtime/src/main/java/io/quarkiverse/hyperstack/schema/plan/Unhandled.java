package io.quarkiverse.hyperstack.schema.plan;

import java.util.Comparator;
import java.util.Objects;

/**
 * A difference that is reported and not done.
 *
 * @param object what differs, for people: {@code column book.price}
 * @param what how it differs and, where it is not plain, why it is not done
 */
public record Unhandled(String object, String what) implements Comparable<Unhandled> {

    private static final Comparator<Unhandled> ORDER = Comparator.comparing(Unhandled::object)
            .thenComparing(Unhandled::what);

    public Unhandled {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(what, "what");
    }

    @Override
    public int compareTo(Unhandled other) {
        return ORDER.compare(this, other);
    }

    /** For the log: object and difference in one line. */
    @Override
    public String toString() {
        return object + ": " + what;
    }
}
