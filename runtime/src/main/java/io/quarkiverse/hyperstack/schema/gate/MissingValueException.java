package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;

/** Rows have no value for columns that take no NULL. */
public final class MissingValueException extends HyperstackException {

    private static final long serialVersionUID = 1L;
    private static final String FIX = "give the column a default, or let it take NULL, or say what these rows get: "
            + "@Backfill(\"sql expression\") on the attribute, --backfill table.column=sql on the command line";

    private final transient List<ColumnName> columns;

    MissingValueException(List<String> findings, Collection<ColumnName> columns) {
        super(Problem.VALUE_MISSING, String.join("; ", findings), FIX);
        this.columns = List.copyOf(new TreeSet<>(columns));
    }

    /**
     * The columns that need values.
     *
     * @return in alphabetical order, by the names that they are to have
     */
    public List<ColumnName> columns() {
        return new ArrayList<>(columns);
    }
}
