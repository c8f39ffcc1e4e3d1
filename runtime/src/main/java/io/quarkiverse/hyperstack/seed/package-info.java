/**
 * Seeds: the scripts {@code db/seed.sql} and the methods annotated {@link io.quarkiverse.hyperstack.Seed} of an application
 * that starts or runs. Scripts are split and run by {@code migration}.
 * <p>
 * In: the datasources of the application. Out: rows in them, and what was done. May import {@code migration},
 * {@code workflow}, Arc, Agroal and JTA.
 */
@NullMarked
package io.quarkiverse.hyperstack.seed;

import org.jspecify.annotations.NullMarked;
