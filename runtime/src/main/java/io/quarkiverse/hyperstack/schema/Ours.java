package io.quarkiverse.hyperstack.schema;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;

/**
 * What of a database belongs to an application.
 *
 * @param declared what its entities declare
 * @param owners the names under which the database remembers what they declared before
 * @param made what its migrations make; empty when it does not work with them
 * @param history the table in which is kept which migrations ran; null when it does not work with them
 */
public record Ours(DeclaredNames declared, List<String> owners, List<DatabaseObject> made, @Nullable String history) {

    public Ours {
        Objects.requireNonNull(declared, "declared");
        owners = List.copyOf(owners);
        made = List.copyOf(made);
    }
}
