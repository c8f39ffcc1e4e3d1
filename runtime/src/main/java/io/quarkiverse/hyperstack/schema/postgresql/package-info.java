/**
 * PostgreSQL: reads a database's structure from its system catalogs, creates a structure in a scratch schema and reads that,
 * and writes changes as PostgreSQL's SQL. A connection or changes go in; a {@code Catalog} or statements come out.
 * <p>
 * What is read: tables (partitioned ones without their partitions), sequences and enum types of the connection's current
 * schema and of those that are asked for. A column with a default that only draws from a sequence of its own has the type
 * {@code bigserial}, {@code serial} or {@code smallserial}, whatever the sequence is called. Left out: what belongs to an
 * extension, temporary tables and those of tools ({@code ReservedTables}), views, foreign tables, functions, triggers, policies,
 * grants, domains, exclusion constraints, and comments on anything but tables and columns.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}, {@code schema.dialect} and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.postgresql;

import org.jspecify.annotations.NullMarked;
