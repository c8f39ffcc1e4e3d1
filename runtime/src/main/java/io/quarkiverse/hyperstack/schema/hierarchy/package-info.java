/**
 * Works out how rows go from one table to another when the kinds of a hierarchy share tables in another way: one table, joined
 * tables, a table for each. A draft and its hints go in; the draft with the moves comes out.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}, {@code schema.dialect} and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.hierarchy;

import org.jspecify.annotations.NullMarked;
