package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A rule of the target for the rows of a table, asked before any of them is written. */
interface RowRule {

    /** The rules of a table that are about columns which are copied. */
    static List<RowRule> of(Target target, TableCopy table) throws SQLException {
        List<RowRule> rules = new ArrayList<>(CheckRule.of(target, table));
        rules.addAll(DryRule.of(target, table));
        return rules;
    }

    /** Looks at a row all of whose values fit. */
    void row(long row, @Nullable Object[] values, RowKey key, Refused refused) throws SQLException;

    /** Behind the last row. */
    void end(Refused refused) throws SQLException;
}
