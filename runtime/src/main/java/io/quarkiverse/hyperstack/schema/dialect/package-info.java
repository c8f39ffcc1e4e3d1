/**
 * What the engine needs of a kind of database: the interface that {@code schema.sqlite} and {@code schema.postgresql}
 * implement.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.dialect;

import org.jspecify.annotations.NullMarked;
