package io.quarkiverse.hyperstack.schema;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.memory.Synchronization;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * A plan, and what is to be remembered when it is made.
 *
 * @param plan what is to be done
 * @param synchronization works out what its owner declares; null when the whole database is meant
 * @param along how many rows go along with what is renamed, for the log
 */
record Prepared(Plan plan, @Nullable Supplier<Synchronization> synchronization, List<String> along) {

    /** What is remembered of an owner. */
    Synchronization remembered() {
        if (synchronization == null) {
            throw new IllegalStateException("Nothing is remembered of the whole database");
        }
        return synchronization.get();
    }
}
