/**
 * The trash: what a plan would lose goes in, with its key; columns and tables that come back are filled from it. Makes
 * steps of a plan and expressions for its rows, and restores by command.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}, {@code schema.dialect}, {@code schema.gate}
 * and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.trash;

import org.jspecify.annotations.NullMarked;
