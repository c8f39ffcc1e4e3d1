/**
 * What Hibernate needs to use SQLite fully: a dialect whose tables carry their foreign keys, uniques and checks, and
 * generated ids that live in the session's own transaction. Input: Hibernate's boot metadata; output: the same metadata
 * with other generators, and SQL that SQLite accepts.
 * <p>
 * May import: {@code org.hibernate}, Quarkus' Hibernate integration, {@code org.sqlite} and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.entity.sqlite;

import org.jspecify.annotations.NullMarked;
