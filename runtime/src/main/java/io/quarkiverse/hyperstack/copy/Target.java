package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.TargetColumn;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;

/** A database that rows go to. All but {@link #inTransaction} happens within that. */
interface Target {

    Connection connection();

    /** One transaction under the lock that keeps out whoever changes the structure. */
    <T> T inTransaction(Dialect.Work<T> work) throws SQLException;

    /** Whether it refused because somebody else held a lock for too long. */
    boolean isLocked(SQLException failure);

    /** As {@link Source#identity}. */
    String identity() throws SQLException;

    Catalog catalog() throws SQLException;

    /** What the conversion has to know of a column. */
    TargetColumn column(Table table, Column column) throws SQLException;

    /** A table in SQL. */
    String from(Table table);

    /** Keeps everybody else from changing the structure, which they do with one of these tables. */
    void lock(Set<String> histories) throws SQLException;

    /** Keeps everybody else from writing. */
    void lock(List<Table> tables) throws SQLException;

    /**
     * Which values break a check, before any row has them.
     *
     * @param values as rows would have them, in the order of the columns
     * @return their places; whatever is not found here the database refuses later
     */
    default Set<Integer> broken(Table table, Check check, List<Column> columns, List<List<@Nullable Object>> values)
            throws SQLException {
        return Set.of();
    }

    /** Whether checks are asked by {@link #dry} and not by {@link #broken}. */
    boolean asksChecksDry();

    /**
     * A temporary table, for a rule that only it can answer.
     *
     * @param table the columns and the rule
     * @param filled the columns that get values
     * @return empty where it cannot be made; what is not found here the database refuses later
     */
    Optional<DryTable> dry(Table table, List<String> filled) throws SQLException;

    /** Removes all rows. */
    void clear(List<Table> tables) throws SQLException;

    /** Lets rows refer to rows that come later. */
    void begin(CopyPlan plan) throws SQLException;

    /** Takes rows in. */
    Checksum load(TableCopy table, ConvertedRows rows) throws SQLException;

    /** Reads the rows of a table again. */
    Checksum checksum(TableCopy table, Progress.Table progress) throws SQLException;

    /** Lets numbers go on behind those that are used. */
    void goOn(CopyPlan plan, Source source) throws SQLException;

    /** Checks what {@link #begin} put off, and puts everything back. */
    void end(CopyPlan plan) throws SQLException;
}
