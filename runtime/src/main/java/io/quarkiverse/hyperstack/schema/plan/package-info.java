/**
 * Decides what is done about a list of changes: changes and row counts go in, the changes to make and the differences that
 * are only reported come out ({@code Draft}). A {@code Plan} is a draft written out as SQL by a dialect.
 * <p>
 * Pure: no I/O, no clock, no logging; the same input gives the same output. May import: {@code schema.catalog},
 * {@code schema.diff}.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.plan;

import org.jspecify.annotations.NullMarked;
