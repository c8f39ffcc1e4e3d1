package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A temporary table of the target with one of its rules. */
interface DryTable {

    /**
     * Puts rows in, as far as the rule lets them.
     *
     * @param rows the values of the columns, as the target takes them
     * @return the places of those that it does not let in
     */
    Set<Integer> refused(List<@Nullable Object[]> rows) throws SQLException;

    /** Removes the table. */
    void drop() throws SQLException;
}
