/**
 * Writes the next migration file: what the entities want, less what the files make when they are run on a scratch database. In:
 * the migrations of a datasource, the structure that its entities want, and what a person says about renames and values. Out:
 * files that were proven on the scratch database, or nothing when there is nothing to do.
 * <p>
 * May import what its room may: {@code org.flywaydb}, {@code schema} with {@code catalog}, {@code diff} and {@code plan}, and
 * the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.migration.generate;

import org.jspecify.annotations.NullMarked;
