/**
 * The migration files and what a database knows of them: status, migrate, validate, pending. Flyway runs the files and
 * keeps its history table; this room asks it, and makes it safe on SQLite (own connections with foreign keys off, a check
 * of the foreign keys around each file, a lock between processes).
 * <p>
 * In: a datasource as the application configures it. Out: rows of {@link MigrationRow}, or a
 * {@link io.quarkiverse.hyperstack.HyperstackException}. The only room that imports {@code org.flywaydb}; may also import
 * {@code io.quarkus.flyway}, {@code io.quarkus.agroal}, {@code io.agroal}, {@code org.sqlite}, {@code workflow} and the
 * root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.migration;

import org.jspecify.annotations.NullMarked;
