package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
public record ValuesMissing(List<Missing> columns) {

    public ValuesMissing {
        columns = List.copyOf(columns);
    }

    /**
     * Such a column.
     *
     * @param name its name
     * @param type its type, in the database's words
     */
    public record Missing(ColumnName name, String type) {

        /**
         * The option that says it.
         *
         * @return as people type it, with {@code sql} for the value
         */
        public String option() {
            String typed = Typed.name(name);
            return "--backfill " + (Typed.word(typed).equals(typed) ? typed + "='sql'" : Typed.word(typed + "=sql"));
        }
    }

    /**
     * Those of a draft.
     *
     * @param draft the changes
     * @return the columns, none when every row gets a value
     */
    public static ValuesMissing in(Draft draft) {
        List<Missing> columns = new ArrayList<>();
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                for (TableChange part : table.changes()) {
                    if (part instanceof TableChange.AddColumn added && needsValue(added.column())) {
                        columns.add(new Missing(new ColumnName(table.object(), added.column().name()),
                                added.column().type().sql()));
                    }
                }
            }
        }
        columns.removeIf(column -> draft.values().fillings().containsKey(column.name()));
        return new ValuesMissing(columns);
    }

    private static boolean needsValue(Column column) {
        return !column.nullable() && column.value() instanceof ColumnValue.None;
    }

    /**
     * Whether every row gets a value.
     *
     * @return true when there is no such column
     */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /**
     * The question, for who cannot be asked.
     *
     * @return {@link Problem#VALUE_MISSING}, with the option for each column
     */
    public HyperstackException unsaid() {
        return new HyperstackException(Problem.VALUE_MISSING, what(), fix());
    }

    private String what() {
        return "nothing says what rows that are there get in the new "
                + columns.stream().map(column -> "column \"" + column.name().column() + "\" of table \""
                        + column.name().table() + "\"").collect(Collectors.joining(" and "))
                + ", which is NOT NULL";
    }

    private String fix() {
        return "say it when the file is generated, with\n"
                + columns.stream().map(column -> "  " + column.option() + "\n").collect(Collectors.joining())
                + "or @Backfill(\"sql expression\") on the attribute, give the column a default, or let it take NULL";
    }
}
