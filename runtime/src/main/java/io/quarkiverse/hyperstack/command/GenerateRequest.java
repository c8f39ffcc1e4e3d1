package io.quarkiverse.hyperstack.command;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.compare.Said;

/**
 * What {@code migrate generate} is to write.
 *
 * @param name the words behind the version, or null when they are made of the changes
 * @param out the file or folder to write to, {@code -} for standard output, or null for the folder among the sources
 * @param said what is said about renames and values
 * @param nothingElseIsRenamed whether what looks like a rename, and is said by nobody, is none
 * @param concurrentIndexes whether indexes of tables that are there are built in a file of their own
 */
record GenerateRequest(@Nullable String name, @Nullable String out, Said said, boolean nothingElseIsRenamed,
        boolean concurrentIndexes) implements Request.Options {

    static final String STANDARD_OUTPUT = "-";

    boolean isPrinted() {
        return STANDARD_OUTPUT.equals(out);
    }

    /** Whether something is said that can be meant for one datasource only. */
    boolean isForOne() {
        return name != null || out != null || !said.renames().isEmpty() || !said.backfills().isEmpty();
    }
}
