/**
 * Random pairs of structures with rows: a database goes from the first to the second and back, and its rows are followed on
 * the way. A {@code Recipe} of numbers becomes a {@code Model} and, by edits, another one; a {@code Language} writes them for
 * a kind of database; a {@code Journey} makes the way and an oracle says what has to come out. May import: the schema engine.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.random;

import org.jspecify.annotations.NullMarked;
