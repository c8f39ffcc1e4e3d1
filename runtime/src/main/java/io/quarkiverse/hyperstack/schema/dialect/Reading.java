package io.quarkiverse.hyperstack.schema.dialect;

import java.util.Objects;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;

/**
 * A structure that was read, and what is to be known of it the next time.
 *
 * @param catalog what there is; the tables that were not read again are those that were known, the very same objects
 * @param known its tables with their states
 */
public record Reading(Catalog catalog, KnownTables known) {

    public Reading {
        Objects.requireNonNull(catalog, "catalog");
        Objects.requireNonNull(known, "known");
    }
}
