package io.quarkiverse.hyperstack.command;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A command line that was understood.
 *
 * @param verb what to do
 * @param datasource the one datasource to do it with, or null for all
 * @param lockTimeout how long to wait for another migration
 * @param pendingIsExitCode whether pending migrations give exit code 3
 * @param diff what to compare, for {@link Verb#DIFF} only
 * @param trash what to do with the trash, for its verbs only
 * @param generate what to write, for {@link Verb#GENERATE} and {@link Verb#GENERATE_PRINTED} only
 * @param check what to look at, for {@link Verb#CHECK} and {@link Verb#LINT} only
 * @param adopt how to adopt, for {@link Verb#ADOPT} only
 * @param repair how to repair, for {@link Verb#REPAIR} only
 * @param copy what to copy, for {@link Verb#COPY} only
 */
record Request(Verb verb, @Nullable String datasource, Duration lockTimeout, boolean pendingIsExitCode,
        @Nullable DiffRequest diff, @Nullable TrashRequest trash, @Nullable GenerateRequest generate,
        @Nullable CheckRequest check, @Nullable AdoptRequest adopt, @Nullable RepairRequest repair,
        @Nullable CopyOptions copy) {
}
