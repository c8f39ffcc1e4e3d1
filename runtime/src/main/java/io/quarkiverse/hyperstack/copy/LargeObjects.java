package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/**
 * The columns of a table that hold numbers of large objects: {@code oid}, Hibernate's type for {@code @Lob}. Their contents are
 * copied and compared. {@code COPY} cannot make objects, so it goes to a temporary table first, and they are made from there.
 *
 * @param table of PostgreSQL
 * @param columns the names of those columns
 */
record LargeObjects(Table table, Set<String> columns) {

    private static final String WAITING = "pg_temp.hyperstack_large_objects";

    static LargeObjects of(Table table, PostgresqlTypes types) {
        return new LargeObjects(table, table.columns().stream()
                .filter(column -> types.of(table, column).sql().equals("oid")).map(Column::name).collect(Collectors.toSet()));
    }

    /** What is selected of the table to get the contents of columns. */
    String contents(List<String> names) {
        return Sql.each(names, ", ", name -> columns.contains(name) ? "lo_get(" + SqlName.of(name) + ")" : SqlName.of(name));
    }

    /** The table that rows with contents are written to. */
    String begin(Connection connection, List<String> names) throws SQLException {
        if (columns.isEmpty()) {
            return SqlName.of(table.name());
        }
        Sql.run(connection, "CREATE TEMP TABLE " + WAITING + " ON COMMIT DROP AS SELECT "
                + Sql.each(names, ", ", name -> (columns.contains(name) ? "NULL::bytea AS " : "") + SqlName.of(name))
                + " FROM " + SqlName.of(table.name()) + " WITH NO DATA");
        return WAITING;
    }

    /** Removes the objects of rows that are about to go. */
    void unlink(Connection connection) throws SQLException {
        for (String column : columns) {
            Sql.number(connection, "SELECT count(lo_unlink(oid)) FROM pg_largeobject_metadata WHERE oid IN (SELECT "
                    + SqlName.of(column) + " FROM " + SqlName.of(table.name()) + ")");
        }
    }

    /** Makes the objects, when all rows are written. */
    void end(Connection connection, List<String> names) throws SQLException {
        if (!columns.isEmpty()) {
            Sql.run(connection, "INSERT INTO " + SqlName.of(table.name()) + " (" + SqlName.list(names)
                    + ") OVERRIDING SYSTEM VALUE SELECT "
                    + Sql.each(names, ", ",
                            name -> columns.contains(name) ? "lo_from_bytea(0, " + SqlName.of(name) + ")" : SqlName.of(name))
                    + " FROM " + WAITING, "DROP TABLE " + WAITING);
        }
    }
}
