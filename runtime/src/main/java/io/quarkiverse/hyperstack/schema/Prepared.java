package io.quarkiverse.hyperstack.schema;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.memory.Synchronization;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * A plan, and what is to be remembered when it is made.
 *
 * @param plan what is to be done
 * @param synchronization tells what to remember once the plan is carried out; null when the whole database is meant
 * @param along how many rows go along with what is renamed, for the log
 */
record Prepared(Plan plan, @Nullable Afterwards synchronization, List<String> along) {

    /** What is remembered of an owner; to be asked after the steps. */
    Synchronization remembered() throws SQLException {
        if (synchronization == null) {
            throw new IllegalStateException("Nothing is remembered of the whole database");
        }
        return synchronization.remembered();
    }

    /** Looks at what came of the plan. */
    @FunctionalInterface
    interface Afterwards {

        Synchronization remembered() throws SQLException;
    }
}
