package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.RowMoves;

/**
 * Which values are held nowhere any more, where rows go from one table to another.
 *
 * @param moves the rows that go from one table to another
 * @param sql the words of the kind of database
 */
record MovedValues(RowMoves moves, GateSql sql) {

    /** The rows of a table that goes whose values are not all held elsewhere; null when none of them moves. */
    @Nullable
    String ofTable(Table table) {
        boolean moved = table.columns().stream().anyMatch(column -> kept(table, column) != null);
        if (!moved) {
            return null;
        }
        List<String> lost = new ArrayList<>();
        table.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .forEach(column -> lost.add("(" + ofColumn(table, column) + ")"));
        return String.join(" or ", lost);
    }

    /** The rows whose value in a column that goes is not held elsewhere. */
    String ofColumn(Table table, Column column) {
        String kept = kept(table, column);
        String value = sql.quote(column.name()) + " is not null";
        return kept == null ? value : value + " and (" + kept + ") is not true";
    }

    /** The rows that go to another table and leave a value of a column behind that stays; null when there are none. */
    @Nullable
    String left(Change.AlterTable table, Column column) {
        String departs = moves.departures().get(table.object());
        return departs == null || table.after().column(column.name()).isEmpty()
                ? null
                : "(" + departs + ") and " + ofColumn(table.before(), column);
    }

    private @Nullable String kept(Table table, Column column) {
        return moves.kept().get(new ColumnName(table.name(), column.name()));
    }
}
