package io.quarkiverse.hyperstack.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@code migrate diff} is to compare.
 *
 * @param from the address of the database to change, or null for the configured one
 * @param to the address of a database, or the path of an SQL file
 * @param effect whether the differences are only shown
 * @param renames what is said about renames
 * @param backfills what is said about values
 */
record DiffRequest(@Nullable String from, String to, Effect effect, List<String> renames,
        List<String> backfills) implements Request.Options {

    DiffRequest {
        renames = List.copyOf(renames);
        backfills = List.copyOf(backfills);
    }

    /** What happens to the differences. */
    enum Effect {
        /** they are shown */
        SHOW,
        /** they are made, unless values would be lost */
        APPLY,
        /** they are made, whatever is lost */
        APPLY_WITH_LOSS
    }
}
