package io.quarkiverse.hyperstack.command;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What {@code migrate trash} is to do.
 *
 * @param id the entry to restore; 0 where none is meant
 * @param olderThan how old what is thrown away has to be, or null for all
 */
record TrashRequest(long id, @Nullable Duration olderThan) implements Request.Options {
}
