/**
 * Copies all rows of one database into another that has its structure already, checked before and after. In: two databases
 * and what is said about rows that do not fit. Out: what was copied, or a list of what does not fit.
 * <p>
 * May import: {@code copy.value}, {@code schema} with {@code catalog} and the dialects, {@code workflow}, the JDBC drivers and
 * the root package. The driver of PostgreSQL may be missing: one class touches it.
 */
@NullMarked
package io.quarkiverse.hyperstack.copy;

import org.jspecify.annotations.NullMarked;
