package io.quarkiverse.hyperstack.schema.sqlite;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * What a column holds.
 *
 * @param affinity what SQLite makes of values
 * @param only whether it takes nothing else: in a
 *        <a href="https://sqlite.org/stricttables.html">STRICT</a> table, and where it is the rowid
 */
record Held(Affinity affinity, boolean only) {

    /** In a table that is not STRICT. */
    static Held of(Column column) {
        return new Held(Affinity.of(column.type().sql()), false);
    }

    static Held of(Column column, Table table) {
        if (Keys.rowidAlias(table).filter(column.name()::equals).isPresent()) {
            return new Held(Affinity.INTEGER, true);
        }
        if (!table.options().contains(TableDefinition.STRICT)) {
            return of(column);
        }
        return column.type().sql().equalsIgnoreCase("any")
                ? new Held(Affinity.BLOB, false)
                : new Held(Affinity.of(column.type().sql()), true);
    }

    /** Whether each of these values stays as it is in the other column. */
    boolean isPartOf(Held other) {
        return other.equals(new Held(Affinity.BLOB, false)) || affinity == other.affinity && (only || !other.only);
    }
}
