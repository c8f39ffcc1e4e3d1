/**
 * Moves a database that has the structure already to migrations: the first file is made of that structure, and a database
 * that has it is marked as having that file, with all its rows. In: the migrations of a datasource, what its entities want,
 * and the database. Out: files, a mark in Flyway's history, or the differences that are in the way.
 * <p>
 * May import what its room may: {@code org.flywaydb}, {@code schema} with {@code catalog}, {@code diff} and {@code plan}, and
 * the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.migration.adopt;

import org.jspecify.annotations.NullMarked;
