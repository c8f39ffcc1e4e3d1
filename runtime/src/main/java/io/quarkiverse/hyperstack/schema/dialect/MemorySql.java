package io.quarkiverse.hyperstack.schema.dialect;

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
    int COLUMNS = 10;

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
                  managed text not null, trash_since text)""";
    }

    /**
     * Makes the table of an earlier version, which had a column less, one of today.
     *
     * @return a statement
     */
    default String upgrade() {
        return "alter table hyperstack_sync add column trash_since text";
    }

    /**
     * Reads what an owner declared.
     *
     * @return a query over one bound value, the owner; gives at most one row: managed
     */
    String managed();

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
     * @return a statement over seven bound values: owner, wanted, schemas (one a line, beside the current one), unhandled,
     *         undeclared, managed, and the time of the oldest entry in the trash
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
    String WRITTEN = "owner, wanted, schemas, unhandled, undeclared, managed, trash_since, synchronized_at, source, structure";

    /** The end of {@link #write} for an owner that has a row. */
    String AGAIN = """
            on conflict (owner) do update set wanted = excluded.wanted, schemas = excluded.schemas,
              unhandled = excluded.unhandled, undeclared = excluded.undeclared, managed = excluded.managed,
              trash_since = excluded.trash_since, synchronized_at = excluded.synchronized_at,
              structure = excluded.structure, source = excluded.source""";

    /**
     * Asks who has synchronized the database; only where the memory is.
     *
     * @return a query with one column
     */
    default String owners() {
        return "select owner from hyperstack_sync";
    }
}
