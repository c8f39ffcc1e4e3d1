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
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;

/**
 * A PostgreSQL database that rows come from.
 *
 * @param connection with an open transaction that sees one state
 * @param types of its columns
 */
record PostgresqlSource(Connection connection, PostgresqlTypes types) implements Source {

    /**
     * Begins the transaction.
     *
     * @param skipping whether it needs a temporary table, which a read-only transaction cannot make; it is rolled back
     */
    static PostgresqlSource open(Connection connection, boolean skipping) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(!skipping);
        connection.setAutoCommit(false);
        PostgresqlSession.prepare(connection);
        return new PostgresqlSource(connection, PostgresqlTypes.read(connection));
    }

    @Override
    public Database kind() {
        return Database.POSTGRESQL;
    }

    @Override
    public String identity() throws SQLException {
        return identity(connection);
    }

    /** All schemas are one database: the tables of one that is copied to are those of one that is copied from. */
    static String identity(Connection connection) throws SQLException {
        return Sql
                .texts(connection, "SELECT concat_ws(' ', pg_postmaster_start_time(), inet_server_port(), current_database())")
                .get(0);
    }

    @Override
    public Catalog catalog() throws SQLException {
        Dialect dialect = new PostgresqlDialect();
        return dialect.read(connection, dialect.otherSchemas(connection));
    }

    @Override
    public SourceColumn column(Table table, Column column) {
        return new SourceColumn(Database.POSTGRESQL, types.of(table, column).sql());
    }

    @Override
    public String from(Table table) {
        return table(table);
    }

    /** The rows of a table without those of tables that inherit from it, which are copied on their own. */
    static String table(Table table) {
        boolean partitioned = table.options().stream().anyMatch(option -> option.startsWith("PARTITION"));
        return (partitioned ? "" : "ONLY ") + SqlName.of(table.name());
    }

    @Override
    public String numbered(Table table) {
        return "(SELECT row_number() OVER () AS " + ROW + ", * FROM " + from(table) + ")";
    }

    @Override
    public String exact(String column) {
        return column;
    }

    @Override
    public RowStream rows(Table table, List<String> columns) throws SQLException {
        return new PostgresqlRows(new PostgresqlWire(connection)
                .lines("COPY (SELECT " + LargeObjects.of(table, types).contents(columns) + " FROM " + from(table)
                        + ") TO STDOUT"));
    }

    @Override
    public OptionalLong reached(Table table, Column column) throws SQLException {
        List<String> sequences = Sql.texts(connection, "SELECT pg_get_serial_sequence(?, ?)", SqlName.of(table.name()),
                column.name());
        if (sequences.isEmpty() || sequences.get(0) == null) {
            return OptionalLong.empty();
        }
        return Sql.numberIfAny(connection, "SELECT last_value FROM " + sequences.get(0) + " WHERE is_called")
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public OptionalLong next(QualifiedName sequence) throws SQLException {
        return Sql.numberIfAny(connection, "SELECT last_value + CASE WHEN is_called THEN seqincrement ELSE 0 END FROM "
                + SqlName.of(sequence) + ", pg_sequence WHERE seqrelid = ?::regclass", SqlName.of(sequence))
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public String skippedTable() throws SQLException {
        Sql.run(connection, "CREATE TEMP TABLE IF NOT EXISTS hyperstack_skipped (tab bigint, id bigint,"
                + " PRIMARY KEY (tab, id)) ON COMMIT DROP");
        return "pg_temp.hyperstack_skipped";
    }

    @Override
    public void close() throws SQLException {
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(true);
            closing.setReadOnly(false);
        }
    }
}
