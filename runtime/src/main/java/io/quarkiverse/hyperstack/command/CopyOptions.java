package io.quarkiverse.hyperstack.command;

import java.nio.file.Path;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.CopyRequest;

/**
 * What {@code migrate copy} is to copy.
 *
 * @param from the address of the database to read
 * @param into whether rows of the target are replaced
 * @param skipped the file for rows that do not fit, or null
 * @param migrating whether pending migrations are run first
 * @param zone of the processes in which the application stored dates and times, or null for that of this one
 */
record CopyOptions(String from, CopyRequest.Into into, @Nullable Path skipped, boolean migrating,
        @Nullable ZoneId zone) implements Request.Options {
}
