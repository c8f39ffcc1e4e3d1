package io.quarkiverse.hyperstack.copy;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.Conversions;

/**
 * What is to be copied, and how.
 *
 * @param source where the rows come from; nothing is written there
 * @param target where they go to; has its structure
 * @param into whether the target may have rows
 * @param skipped the file in which rows are put aside that do not fit, or null when every row has to fit
 * @param conversions know in which zones the application stored dates and times
 * @param ignored names of tables that belong to a tool, such as the history of migrations
 */
public record CopyRequest(Endpoint source, Endpoint target, Into into, @Nullable Path skipped, Conversions conversions,
        Set<String> ignored) {

    public CopyRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(conversions, "conversions");
        ignored = Set.copyOf(ignored);
    }

    /** What may be in the target. */
    public enum Into {
        /** no row */
        EMPTY,
        /** rows, which are removed first */
        REPLACED
    }
}
