package io.quarkiverse.hyperstack.schema.dialect;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

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
     * value. NULL for an identity, which the database numbers by itself.
     *
     * @param column the new column
     * @return an expression of the column's type and collation, to stand in {@code select …, <expression> as "column" from
     *         <table>}
     */
    String futureValue(Column column);

    /**
     * How the values of a column become those of another type.
     *
     * @param before the column as it is
     * @param after the column as it is to be, of the same name
     * @return the conversion, over a column of the old type and this name
     */
    Conversion conversion(Column before, Column after);

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
