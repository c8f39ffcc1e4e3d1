package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other, in an order that is the same each time within a transaction. */
interface RowStream extends AutoCloseable {

    /**
     * Goes on to the next row.
     *
     * @param into takes the values as {@code ColumnConversion} takes them
     * @return false behind the last row
     */
    boolean next(@Nullable Object[] into) throws SQLException;

    /** What tells the current row from the others within this transaction; ascending. */
    long row();

    @Override
    void close() throws SQLException;
}
