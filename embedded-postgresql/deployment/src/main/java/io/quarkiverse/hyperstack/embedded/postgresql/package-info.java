/**
 * PostgreSQL for development and tests without Docker: a Dev Service that unpacks PostgreSQL's own programs, keeps a data
 * directory and starts a server on it. The datasources without an address go in; their addresses come out.
 * <p>
 * Part of the build only: nothing of it gets into a packaged application. May import: Quarkus' deployment parts, the
 * extension's root package and {@code deployment}, PostgreSQL's driver, Commons Compress.
 */
@NullMarked
package io.quarkiverse.hyperstack.embedded.postgresql;

import org.jspecify.annotations.NullMarked;
