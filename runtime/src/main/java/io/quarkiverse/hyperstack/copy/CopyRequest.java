package io.quarkiverse.hyperstack.copy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is to be copied, and how.
 *
 * @param source where the rows come from; nothing is written there
 * @param target where they go to; has its structure
 * @param into whether the target may have rows
 * @param skipped the file in which rows are put aside that do not fit, or null when every row has to fit
 * @param values how the application stored them
 * @param others who else may be at work
 */
public record CopyRequest(Endpoint source, Endpoint target, Into into, @Nullable Path skipped, Values values,
        Others others) {

    public CopyRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(others, "others");
    }

    /**
     * Who else may be at work in the target.
     *
     * @param tables names of tables that belong to a tool, such as the history of migrations
     * @param lockTimeout how long to wait for a lock that somebody holds
     */
    public record Others(Set<String> tables, Duration lockTimeout) {

        public Others {
            tables = Set.copyOf(tables);
            Objects.requireNonNull(lockTimeout, "lockTimeout");
        }
    }

    /** What may be in the target. */
    public enum Into {
        /** no row */
        EMPTY,
        /** rows, which are removed first */
        REPLACED
    }
}
