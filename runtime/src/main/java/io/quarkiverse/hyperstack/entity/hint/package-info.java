/**
 * What the mapping says about the way to a structure: former names, values for rows that have none, and the columns that
 * sequences number. Hibernate's boot metadata and the annotations on the mapped classes go in; {@code Hints} for the schema
 * engine come out, and {@code StoredValues} for a copy of the rows.
 * <p>
 * Pure but for reflection. May import: {@code org.hibernate}, {@code entity.sqlite}, {@code schema}, {@code schema.catalog},
 * {@code schema.diff} and the root package.
 */
@NullMarked
package io.quarkiverse.hyperstack.entity.hint;

import org.jspecify.annotations.NullMarked;
