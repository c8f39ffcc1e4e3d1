package io.quarkiverse.hyperstack.schema.dialect;

import java.util.List;

/**
 * The words for the table {@code hyperstack_sync}, in which the database remembers the last synchronization of each owner:
 * one row an owner, in the connection's current schema. All values that are bound are text.
 */
public interface MemorySql {

    /**
     * Asks whether the table is there.
     *
     * @return a query that gives one row when it is, and none when it is not: the number of its columns
     */
    String exists();

    /** How many columns the table has. */
    int COLUMNS = 11;

    /**
     * Creates the table unless it is there.
     *
     * @return a statement
     */
    default String create() {
        return """
                create table if not exists hyperstack_sync (
                  owner text not null primary key, synchronized_at timestamptz not null, wanted text not null,
                  structure text not null, source text, schemas text not null, unhandled text not null, undeclared text not null,
                  managed text not null, trash_since text, tables text)""";
    }

    /** The columns that came later, in their order. */
    List<String> LATER = List.of("trash_since", "tables");

    /**
     * Makes the table of an earlier version one of today.
     *
     * @param columns how many columns it has
     * @return statements
     */
    default List<String> upgrades(int columns) {
        return LATER.subList(LATER.size() - (COLUMNS - columns), LATER.size()).stream()
                .map(column -> "alter table hyperstack_sync add column " + column + " text").toList();
    }

    /**
     * Reads what an owner declared.
     *
     * @return a query over one bound value, the owner; gives at most one row: managed
     */
    String managed();

    /**
     * Reads the tables that the database had.
     *
     * @return a query over one bound value, the owner; gives at most one row: tables, which may be null
     */
    String tables();

    /**
     * Compares with the last synchronization. It fails where the table is missing, so it does not belong in a transaction.
     *
     * @return a query over three bound values, the owner, the fingerprint of the wanted structure or of its source, and the
     *         time from which on nothing in the trash is; gives a row when the first two are remembered, the database's
     *         structure is what it was, and nothing in the trash is older: unhandled, undeclared. More conditions can follow
     */
    String unchanged();

    /**
     * Remembers a synchronization, with the structure of the database as it is at this moment of the transaction, and without
     * a source.
     *
     * @return a statement over eight bound values: owner, wanted, schemas (one a line, beside the current one), unhandled,
     *         undeclared, managed, the time of the oldest entry in the trash, and the tables
     */
    String write();

    /**
     * Remembers what a wanted structure was worked out from.
     *
     * @return a statement over three bound values: source, owner, wanted; changes nothing when something else is wanted by now
     */
    default String writeSource() {
        return "update hyperstack_sync set source = ? where owner = ? and wanted = ?";
    }

    /** The columns that {@link #write} fills: first those that are bound. */
    String WRITTEN = "owner, wanted, schemas, unhandled, undeclared, managed, trash_since, tables, synchronized_at, source,"
            + " structure";

    /** The end of {@link #write} for an owner that has a row. */
    String AGAIN = """
            on conflict (owner) do update set wanted = excluded.wanted, schemas = excluded.schemas,
              unhandled = excluded.unhandled, undeclared = excluded.undeclared, managed = excluded.managed,
              trash_since = excluded.trash_since, tables = excluded.tables, synchronized_at = excluded.synchronized_at,
              structure = excluded.structure, source = excluded.source""";

    /**
     * Forgets what an owner declared; only where the memory is.
     *
     * @return a statement over one bound value, the owner
     */
    default String forget() {
        return "delete from hyperstack_sync where owner = ?";
    }

    /**
     * Asks who has synchronized the database; only where the memory is.
     *
     * @return a query with one column
     */
    default String owners() {
        return "select owner from hyperstack_sync";
    }
}
