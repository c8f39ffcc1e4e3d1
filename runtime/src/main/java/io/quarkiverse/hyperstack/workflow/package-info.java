/**
 * How the database changes, decided: the two switches per profile and datasource, their contradictions with Hibernate's
 * and Flyway's own keys, {@code DATABASE_URL}, and where a SQLite database lies and how it is connected to. Values and
 * facts go in; decisions, addresses and defaults come out.
 * <p>
 * May import: the root package. Nothing of Quarkus, Hibernate or Flyway.
 */
@NullMarked
package io.quarkiverse.hyperstack.workflow;

import org.jspecify.annotations.NullMarked;
