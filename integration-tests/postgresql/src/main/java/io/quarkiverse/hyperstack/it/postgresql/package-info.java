/**
 * What only PostgreSQL has: arrays, enum types, intervals. Input: requests. Output: rows, JSON.
 * May import Jakarta and Hibernate's annotations.
 */
@NullMarked
package io.quarkiverse.hyperstack.it.postgresql;

import org.jspecify.annotations.NullMarked;
