package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.copy.value.SourceColumn;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** A database that rows come from: one transaction that sees one state of it and writes nothing. */
interface Source extends AutoCloseable {

    /** The name under which {@link #numbered} has what {@link RowStream#row} gives. */
    String ROW = "hyperstack_row";

    Connection connection();

    Database kind();

    /** What no other database is called; empty for one in memory. */
    String identity() throws SQLException;

    Catalog catalog() throws SQLException;

    /** What the conversion has to know of a column. */
    SourceColumn column(Table table, Column column) throws SQLException;

    /** A table in SQL. */
    String from(Table table);

    /** A table in SQL with its columns and {@link #ROW}, in parentheses. */
    String numbered(Table table);

    /** An expression whose equality is that of the bytes. */
    String exact(String column);

    /** The rows with these columns. */
    RowStream rows(Table table, List<String> columns) throws SQLException;

    /** The number that a column which numbers its rows itself has reached, also by rows that are gone. */
    OptionalLong reached(Table table, Column column) throws SQLException;

    /** The next number of a free sequence. */
    OptionalLong next(QualifiedName sequence) throws SQLException;

    /** Makes rows known to SQL under the name of this temporary table: {@code tab}, {@code id}. */
    String skippedTable() throws SQLException;

    @Override
    void close() throws SQLException;
}
