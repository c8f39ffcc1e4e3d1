/**
 * The schema engine's front door: a database and a creation script go in, a plan or a synchronized database comes out.
 * Knows JDBC and nothing of Quarkus, Hibernate or Flyway.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}, {@code schema.gate}, {@code schema.lint},
 * {@code schema.dialect}, {@code schema.sqlite}, {@code schema.postgresql}, {@code schema.trash} and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema;

import org.jspecify.annotations.NullMarked;
