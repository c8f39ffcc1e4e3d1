/**
 * SQLite: reads a database into a catalog, creates structures in memory to read them, and writes changes as SQL, by
 * {@code ALTER TABLE} where SQLite can and by rebuilding the table where it cannot.
 * <p>
 * May import: {@code schema.catalog}, {@code schema.diff}, {@code schema.plan}, {@code schema.gate}, {@code schema.dialect}
 * and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.schema.sqlite;

import org.jspecify.annotations.NullMarked;
