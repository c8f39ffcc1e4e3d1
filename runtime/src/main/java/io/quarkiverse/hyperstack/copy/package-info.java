/**
 * Copies all rows of one database into another that has its structure already, checked before and after. In: two databases
 * and what is said about rows that do not fit. Out: what was copied, or a list of what does not fit.
 * <p>
 * Where to look: {@code DatabaseCopy} runs a copy and {@code Planning} finds a place for each table and column. The first pass
 * is {@code Checking}: {@code RowCheck} for values, {@code KeyCheck} for what is asked of the source, {@code RowRule} for what is
 * asked of the target ({@code CheckRule} without a table, {@code DryRule} in a temporary one). The second is {@code Loading} with
 * {@code ConvertedRows} and {@code Pipeline}; {@code Row…} classes are about one row on its way, {@code Skip…} and
 * {@code SetAside} about rows that are put aside. A kind of database is a {@code Source}, a {@code Target} and classes that begin
 * with its name; {@code PostgresqlNumbers} and {@code GeneratorRows} let numbers go on.
 * <p>
 * May import: {@code copy.value}, {@code schema} with {@code catalog} and the dialects, {@code workflow}, the JDBC drivers and
 * the root package. The driver of PostgreSQL may be missing: one class touches it.
 */
@NullMarked
package io.quarkiverse.hyperstack.copy;

import org.jspecify.annotations.NullMarked;
