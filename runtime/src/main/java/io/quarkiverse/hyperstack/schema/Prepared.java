package io.quarkiverse.hyperstack.schema;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.memory.Synchronization;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * A plan, and what is to be remembered when it is made.
 *
 * @param plan what is to be done
 * @param synchronization works out what its owner declares; null when the whole database is meant
 */
record Prepared(Plan plan, @Nullable Supplier<Synchronization> synchronization) {

    /** What is remembered of an owner. */
    Synchronization remembered() {
        if (synchronization == null) {
            throw new IllegalStateException("Nothing is remembered of the whole database");
        }
        return synchronization.get();
    }
}
