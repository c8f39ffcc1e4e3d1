package io.quarkiverse.hyperstack.schema.scenario;

/**
 * A column as the database itself describes it.
 *
 * @param name its name; {@link #ROWID} for the number by which SQLite knows a row of a table where no column has it
 * @param type its type, in one spelling for one type
 * @param notNull whether it takes no NULL
 * @param generated whether its values follow from others
 */
public record ColumnSeen(String name, String type, boolean notNull, boolean generated) {

    public static final String ROWID = "(rowid)";

    boolean isRowid() {
        return name.equals(ROWID);
    }
}
