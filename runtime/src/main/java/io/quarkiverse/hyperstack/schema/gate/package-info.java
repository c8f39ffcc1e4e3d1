/**
 * Asks the data what a plan would lose or break: changes go in, row counts come out, or an exception with the number of
 * rows in the way and sample keys. Reads only.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}, {@code schema.dialect} and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.gate;

import org.jspecify.annotations.NullMarked;
