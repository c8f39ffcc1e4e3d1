package io.quarkiverse.hyperstack.command;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A command line that was understood.
 *
 * @param verb what to do
 * @param datasource the one datasource to do it with, or null for all
 * @param lockTimeout how long to wait for another migration
 * @param pendingIsExitCode whether pending migrations give exit code 3
 * @param options what is said to this command alone, or null for commands that take nothing of their own
 */
record Request(Verb verb, @Nullable String datasource, Duration lockTimeout, boolean pendingIsExitCode,
        @Nullable Options options) {

    /** What is said to one command alone. */
    sealed interface Options
            permits AdoptRequest, CheckRequest, CopyOptions, DbRequest, DiffRequest, GenerateRequest, RebaseRequest,
            RepairRequest,
            TrashRequest {
    }

    /** What is said to the command, as its verb has it. */
    <T extends Options> T options(Class<T> kind) {
        return kind.cast(Objects.requireNonNull(options));
    }
}
