package io.quarkiverse.hyperstack.schema.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;

/** The words of a kind of database in which the gate asks the data; the rest of its SQL is the same everywhere. */
public interface GateSql {

    /**
     * A column's name in SQL.
     *
     * @param name the name as the database spells it
     * @return the name in quotes
     */
    String quote(String name);

    /**
     * A table's name in SQL.
     *
     * @param name the name as the catalog has it
     * @return the name in quotes, with its schema where it has one
     */
    String quote(QualifiedName name);

    /**
     * The value that a new column is going to have in a row that is already there: its default, NULL, or its generated
     * value. For an identity its number, or NULL where that cannot be told.
     *
     * @param column the new column
     * @return an expression of the column's type and collation, to stand in {@code select …, <expression> as "column" from
     *         <table>}
     */
    String futureValue(Column column);

    /**
     * Which values of its expression a generated column does not take, where the expression's own type takes more.
     *
     * @param value the expression, in parentheses
     * @param column the generated column
     * @return a condition; empty when the column takes whatever the expression gives
     */
    default Optional<String> misfit(String value, Column column) {
        return Optional.empty();
    }

    /**
     * Whether the database refused because of a value that a row has, and not because of the question.
     *
     * @param failure what a query of the gate threw
     * @return true for a division by zero and the like
     */
    boolean isAboutValues(SQLException failure);

    /**
     * {@link #futureValue(Column)} for a column that may be the name of something which each row has already.
     *
     * @param table the change that adds the column
     * @param column the new column
     * @return an expression over the table as it is
     */
    default String futureValue(Change.AlterTable table, Column column) {
        return futureValue(column);
    }

    /**
     * What each row has beside its columns, and what a new column may make visible.
     *
     * @param table a table that exists
     * @return names that can stand in a select list over the table
     */
    default List<String> hidden(Table table) {
        return List.of();
    }

    /**
     * Whether the database itself numbers the rows that are there, each differently, when a column is new.
     *
     * @param after the table as it is to be
     * @param column the new column
     * @return true for an identity, and for what is one without being declared as such
     */
    default boolean numbersRows(Table after, Column column) {
        return column.value() instanceof ColumnValue.Identity;
    }

    /**
     * Whether a column that numbers rows can be added with numbers for some of them, the others being numbered behind.
     *
     * @return false where new columns always take the numbers that the database has for the rows
     */
    default boolean takesNumbers() {
        return false;
    }

    /**
     * How the values of a column become those of another type.
     *
     * @param before the column as it is
     * @param after the column as it is to be, of the same name
     * @return the conversion, over a column of the old type and this name
     */
    Conversion conversion(Column before, Column after);

    /**
     * How the values of a column become those that it may hold after a change of its table: its type changes, or the table
     * or a key takes less than the type does.
     *
     * @param table the change
     * @param column a column as it is to be
     * @return the conversion; empty when values stay what they are, and for columns that are new or generated
     */
    default Optional<Conversion> conversion(Change.AlterTable table, Column column) {
        return table.before().column(column.name())
                .filter(before -> !(column.value() instanceof ColumnValue.Generated)
                        && !before.type().sql().equals(column.type().sql()))
                .map(before -> conversion(before, column));
    }

    /**
     * A value made one of a column's type and collation.
     *
     * @param value any expression
     * @param column the column that is to hold it
     * @return an expression of the column's type, or {@code value} where the database does not need that
     */
    String typed(String value, Column column);

    /**
     * Whether two values differ, NULL being a value like others.
     *
     * @param one an expression
     * @param other an expression of the same type
     * @return a condition that is never NULL
     */
    String differs(String one, String other);

    /**
     * Which rows hold certain labels of an enum type.
     *
     * @param column any column
     * @param type an enum type
     * @param labels some of its labels, at least one
     * @return a condition over the column's table; empty when the column is not of that type, nor an array of it
     */
    default Optional<String> holdsLabel(Column column, EnumType type, List<String> labels) {
        return Optional.empty();
    }

    /**
     * A column of a row as it is, in the words in which {@link #asked} puts what is compared with it.
     *
     * @param name the column's name now
     * @param column the column as it is, in its name after the renames
     * @return an expression over the table's columns
     */
    default String present(String name, Column column) {
        return quote(name);
    }

    /**
     * Whether a value of an enum type that was kept as text is one of these labels, or an array of such.
     *
     * @param text an expression
     * @param type the enum type or the array type from which the text comes
     * @param labels the labels that may be
     * @return a condition that is NULL for NULL
     */
    default String isMadeOf(String text, String type, List<String> labels) {
        return "1 = 0";
    }

    /**
     * A question in words that the database understands now, although it is about types that are not there yet.
     *
     * @param query a query in the words of what is wanted
     * @return the query to ask; what it cannot ask it leaves out
     */
    default String asked(String query) {
        return query;
    }

    /**
     * What an index compares: a part of it without direction and the like.
     *
     * @param part an index's part as the catalog has it
     * @return an expression over the table's columns, with its collation
     */
    String indexedValue(String part);

    /**
     * What tells people which row is meant.
     *
     * @param table a table that exists
     * @return expressions that can stand in a select list over the table: its primary key's columns in quotes or, without one,
     *         what the database itself calls the row
     */
    List<String> rowKey(Table table);
}
