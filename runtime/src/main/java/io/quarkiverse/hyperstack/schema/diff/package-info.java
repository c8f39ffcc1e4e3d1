/**
 * Compares two catalogs of one kind of database: two {@code Catalog}s go in, a list of {@code Change}s that lead from the
 * first to the second comes out. Every difference is one change; column order is none.
 * <p>
 * Pure: no I/O, no clock, no logging. May import: {@code schema.catalog}.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.diff;

import org.jspecify.annotations.NullMarked;
