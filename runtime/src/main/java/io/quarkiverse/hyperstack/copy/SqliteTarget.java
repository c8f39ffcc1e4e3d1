package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.copy.value.TargetColumn;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

/**
 * A SQLite file that rows go to.
 *
 * @param connection with foreign keys off within {@link #inTransaction}
 * @param lockTimeout how long to wait for the file
 */
record SqliteTarget(Connection connection, Duration lockTimeout) implements Target {

    private static final int BATCH = 500;

    @Override
    public <T> T inTransaction(Dialect.Work<T> work) throws SQLException {
        return new SqliteDialect(lockTimeout).inTransaction(connection, Dialect.Access.WRITE, work);
    }

    @Override
    public boolean isLocked(SQLException failure) {
        return new SqliteDialect(lockTimeout).isLocked(failure);
    }

    @Override
    public String identity() throws SQLException {
        return SqliteSource.identity(connection);
    }

    @Override
    public Catalog catalog() throws SQLException {
        return new SqliteDialect().read(connection, Set.of());
    }

    /** SQLite itself takes NULL in a primary key. */
    @Override
    public TargetColumn column(Table table, Column column) {
        PrimaryKey key = table.constraints().primaryKey();
        return new TargetColumn(Database.SQLITE, column.type().sql(),
                column.nullable() && (key == null || !key.columns().contains(column.name())), List.of());
    }

    @Override
    public String from(Table table) {
        return SqlName.of(table.name());
    }

    @Override
    public boolean asksChecksDry() {
        return true;
    }

    @Override
    public Optional<DryTable> dry(Table table, List<String> filled) throws SQLException {
        return DryTables.create(connection, new SqliteDialect(lockTimeout), table)
                ? Optional.of(new SqliteDryTable(connection, SqlName.of(table.name()), filled))
                : Optional.empty();
    }

    /** The transaction keeps everybody else from writing anything. */
    @Override
    public void lock(Set<String> histories) {
        // nothing to do
    }

    /** The transaction keeps everybody else from writing anything. */
    @Override
    public void lock(List<Table> tables) {
        // nothing to do
    }

    @Override
    public void clear(List<Table> tables) throws SQLException {
        for (Table table : tables) {
            Sql.run(connection, "DELETE FROM " + from(table));
        }
    }

    /** Foreign keys are off, and checked at the end. */
    @Override
    public void begin(CopyPlan plan) {
        // nothing to do
    }

    @Override
    public Checksum load(TableCopy table, ConvertedRows rows) throws SQLException {
        RowCodec codec = new RowCodec(table, true);
        int columns = table.columns().size();
        @Nullable
        Object[] row = new Object[columns];
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + from(table.to()) + " ("
                + SqlName.list(table.targets()) + ") VALUES (" + Sql.each(table.targets(), ", ", name -> "?") + ")")) {
            int waiting = 0;
            while (rows.next(row)) {
                codec.add(row);
                for (int i = 0; i < columns; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
        return codec.checksum();
    }

    @Override
    public Checksum checksum(TableCopy table, Progress.Table progress) throws SQLException {
        RowCodec codec = new RowCodec(table, true);
        int columns = table.columns().size();
        @Nullable
        Object[] row = new Object[columns];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("SELECT " + SqlName.list(table.targets()) + " FROM " + from(table.to()))) {
            while (rows.next()) {
                progress.row();
                for (int i = 0; i < columns; i++) {
                    row[i] = SqliteRows.value(rows, i + 1);
                }
                codec.add(row);
            }
        }
        return codec.checksum();
    }

    /** SQLite itself remembers the highest number that it was given; the source may have given higher ones. */
    @Override
    public void goOn(CopyPlan plan, Source source) throws SQLException {
        for (TableCopy table : plan.tables()) {
            OptionalLong reached = source.reached(table.from(), table.from().columns().get(0));
            if (reached.isPresent()
                    && table.to().columns().stream().anyMatch(column -> column.value() instanceof ColumnValue.Identity)) {
                raise(table.to().name().name(), reached.getAsLong());
            }
        }
    }

    private void raise(String table, long number) throws SQLException {
        long now = Sql.number(connection, "SELECT max(seq) FROM sqlite_sequence WHERE name = ?", table);
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM sqlite_sequence WHERE name = ?");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO sqlite_sequence VALUES (?, ?)")) {
            delete.setString(1, table);
            delete.executeUpdate();
            insert.setString(1, table);
            insert.setLong(2, Math.max(now, number));
            insert.executeUpdate();
        }
    }

    @Override
    public void end(CopyPlan plan) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (rows.next()) {
                throw new SQLException("a row of \"" + rows.getString(1) + "\" refers to a row of \"" + rows.getString(3)
                        + "\" that is not there");
            }
        }
    }
}
