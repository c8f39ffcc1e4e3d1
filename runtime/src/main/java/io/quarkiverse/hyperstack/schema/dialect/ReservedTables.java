package io.quarkiverse.hyperstack.schema.dialect;

import java.util.Locale;

/** The tables that belong to a tool: Flyway's history, Hibernate's helpers, ours, and SQLite's. No reader shows them. */
public final class ReservedTables {

    private ReservedTables() {
    }

    /**
     * Whether a table belongs to a tool.
     *
     * @param name its name without schema, in any case
     * @return true when it is to be left out of catalogs
     */
    public static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("flyway_schema_history") || lower.startsWith("hte_") || lower.startsWith("hyperstack_")
                || lower.startsWith("sqlite_");
    }
}
