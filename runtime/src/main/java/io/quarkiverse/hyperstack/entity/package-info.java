/**
 * Hibernate's side of synchronizing: boot metadata goes in, a creation script goes to the schema engine, and
 * {@code update} is what the engine does with it. The only room, with {@code entity.sqlite}, that knows Hibernate.
 * <p>
 * May import: {@code org.hibernate}, {@code entity.sqlite}, {@code schema}, {@code schema.memory}, {@code workflow}, Agroal, ArC, Quarkus' Hibernate
 * integration and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.entity;

import org.jspecify.annotations.NullMarked;
