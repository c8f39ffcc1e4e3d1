/**
 * The structure of a database as immutable records, in the database's own words. Lists are sorted by name where order
 * means nothing; what is read from two databases of one kind is compared with {@code equals}.
 * <p>
 * Pure: no I/O, no clock, no logging. May import: nothing of ours.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.catalog;

import org.jspecify.annotations.NullMarked;
