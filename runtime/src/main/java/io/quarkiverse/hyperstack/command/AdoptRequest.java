package io.quarkiverse.hyperstack.command;

import io.quarkiverse.hyperstack.compare.Said;

/**
 * What {@code migrate adopt} is to do.
 *
 * @param acceptDifferences whether a database that differs becomes the first file as it is, and a second file has the rest
 * @param said what is said about renames and values, for the second file
 * @param nothingElseIsRenamed whether what looks like a rename, and is said by nobody, is none
 */
record AdoptRequest(boolean acceptDifferences, Said said, boolean nothingElseIsRenamed) implements Request.Options {
}
