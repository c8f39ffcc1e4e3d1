package io.quarkiverse.hyperstack.schema.dialect;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * Tables as they were read once, each with the state that the database told of it then. While the database tells the same, the
 * table need not be read again.
 *
 * @param surroundings the state of what the words of all tables depend on, such as types and functions
 * @param tables by the number under which the database knows a table
 */
public record KnownTables(String surroundings, SortedMap<Long, KnownTable> tables) {

    public KnownTables {
        Objects.requireNonNull(surroundings, "surroundings");
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /**
     * One of them.
     *
     * @param state what the database told
     * @param table what was read
     */
    public record KnownTable(String state, Table table) {

        public KnownTable {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(table, "table");
        }
    }

    /**
     * Nothing is known.
     *
     * @return no tables
     */
    public static KnownTables none() {
        return new KnownTables("", new TreeMap<>(Map.of()));
    }

    /**
     * Whether nothing is known.
     *
     * @return true when there is no table
     */
    public boolean isEmpty() {
        return tables.isEmpty();
    }
}
