/**
 * Runs the migrations of a datasource from the first to the last where nothing of it stays, through the same Flyway with the
 * same configuration that runs them for real. In: {@link io.quarkiverse.hyperstack.migration.Migrations} and a
 * {@link io.quarkiverse.hyperstack.schema.ScratchDatabase}. Out: the scratch database with the structure that the files make,
 * and which parts of it generated files made.
 * <p>
 * May import what its room may: {@code org.flywaydb}, {@code schema} with {@code catalog} and {@code plan}, and the root
 * package.
 */
@NullMarked
package io.quarkiverse.hyperstack.migration.replay;

import org.jspecify.annotations.NullMarked;
