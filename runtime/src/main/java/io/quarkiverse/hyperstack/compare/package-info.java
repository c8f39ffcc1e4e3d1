/**
 * Brings one database to the structure of another, or to that of an SQL file, whoever made it and with no entity at all. In:
 * two addresses, or an address and a file, and what is said about renames and values. Out: a {@link Comparison}.
 * <p>
 * May import: {@code schema} with {@code catalog}, {@code diff}, {@code plan} and {@code script}, {@code workflow}, the JDBC
 * driver of SQLite and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.compare;

import org.jspecify.annotations.NullMarked;
