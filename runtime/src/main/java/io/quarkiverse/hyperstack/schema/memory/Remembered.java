package io.quarkiverse.hyperstack.schema.memory;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.KnownTables;
import io.quarkiverse.hyperstack.schema.plan.Managed;

/**
 * What the database remembers of an owner's last synchronization.
 *
 * @param managed what the owner declared
 * @param shapes which statements made what
 * @param tables the tables that the database had then
 * @param tableShapes the fingerprints of those tables, by identity: a table that was read anew is another one
 */
public record Remembered(Managed managed, Shapes shapes, KnownTables tables, Map<Table, String> tableShapes) {

    /**
     * Of an owner who never synchronized the database.
     *
     * @return nothing declared
     */
    public static Remembered nothing() {
        return only(Managed.only(List.of()));
    }

    /**
     * Of the database itself nothing is remembered.
     *
     * @param managed what may be dropped
     * @return nothing but that
     */
    public static Remembered only(Managed managed) {
        return new Remembered(managed, Shapes.none(), KnownTables.none(), new IdentityHashMap<>());
    }
}
