package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * New columns that take no NULL and for which nothing says what the rows get that a table may have.
 *
 * @param columns in the order of the changes
 */
public record ValuesMissing(List<ColumnName> columns) {

    public ValuesMissing {
        columns = List.copyOf(columns);
    }

    /**
     * Those of a draft.
     *
     * @param draft the changes
     * @return the columns, none when every row gets a value
     */
    public static ValuesMissing in(Draft draft) {
        List<ColumnName> columns = new ArrayList<>();
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                for (TableChange part : table.changes()) {
                    if (part instanceof TableChange.AddColumn added && needsValue(added.column())) {
                        columns.add(new ColumnName(table.object(), added.column().name()));
                    }
                }
            }
        }
        columns.removeAll(draft.values().fillings().keySet());
        return new ValuesMissing(columns);
    }

    private static boolean needsValue(Column column) {
        return !column.nullable() && column.value() instanceof ColumnValue.None;
    }

    /**
     * Refuses when there is one.
     *
     * @throws HyperstackException {@link Problem#VALUE_MISSING}, with the option for each column
     */
    public void requireNone() {
        if (columns.isEmpty()) {
            return;
        }
        List<String> names = columns.stream().map(column -> "column \"" + column.column() + "\" of table \"" + column.table()
                + "\"").toList();
        List<String> options = columns.stream().map(column -> "--backfill " + column.table() + "." + column.column() + "='sql'")
                .toList();
        throw new HyperstackException(Problem.VALUE_MISSING,
                "nothing says what rows that are there get in the new " + String.join(" and ", names) + ", which is NOT NULL",
                "say it with " + String.join(" ", options)
                        + " or @Backfill(\"sql expression\") on the attribute, give the column a default, or let it take NULL");
    }
}
