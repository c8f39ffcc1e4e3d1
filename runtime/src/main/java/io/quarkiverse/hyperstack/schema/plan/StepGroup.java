package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;
import java.util.Objects;

/**
 * Steps that go into one file.
 *
 * @param kind what they have in common
 * @param steps in their order, at least one
 */
public record StepGroup(Kind kind, List<Step> steps) {

    public StepGroup {
        Objects.requireNonNull(kind, "kind");
        steps = List.copyOf(steps);
    }

    /** What the steps of a file have in common. */
    public enum Kind {
        /** Whatever goes together. */
        TOGETHER,
        /** What runs outside of any transaction. */
        OUTSIDE,
        /** What needs the steps outside of a transaction. */
        AFTERWARDS
    }
}
