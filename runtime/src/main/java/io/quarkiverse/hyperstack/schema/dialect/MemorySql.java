package io.quarkiverse.hyperstack.schema.dialect;

/**
 * The words for the table {@code hyperstack_sync}, in which the database remembers the last synchronization of each owner:
 * one row an owner, in the connection's current schema. All values that are bound are text.
 */
public interface MemorySql {

    /**
     * Asks whether the table is there.
     *
     * @return a query that gives one row when it is, and none when it is not
     */
    String exists();

    /**
     * Creates the table unless it is there.
     *
     * @return a statement
     */
    String create();

    /**
     * Reads what an owner declared.
     *
     * @return a query over one bound value, the owner; gives at most one row: managed
     */
    String managed();

    /**
     * Compares with the last synchronization. It fails where the table is missing, so it does not belong in a transaction.
     *
     * @return a query over two bound values, the owner and the fingerprint of the wanted structure or of its source; gives a
     *         row when both are remembered and the database's structure is what it was: unhandled, undeclared
     */
    String unchanged();

    /**
     * Remembers a synchronization, with the structure of the database as it is at this moment of the transaction, and without
     * a source.
     *
     * @return a statement over six bound values: owner, wanted, schemas (one a line, beside the current one), unhandled,
     *         undeclared, managed
     */
    String write();

    /**
     * Remembers what a wanted structure was worked out from.
     *
     * @return a statement over three bound values: source, owner, wanted; changes nothing when something else is wanted by now
     */
    String writeSource();
}
