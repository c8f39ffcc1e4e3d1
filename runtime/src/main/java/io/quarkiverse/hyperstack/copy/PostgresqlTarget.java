package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.copy.value.TargetColumn;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;

/** A PostgreSQL database that rows go to. */
final class PostgresqlTarget implements Target {

    private final Connection connection;
    private final Duration lockTimeout;
    private final Dialect dialect;
    private @Nullable PostgresqlTypes types;

    /**
     * @param lockTimeout how long to wait for a lock
     */
    PostgresqlTarget(Connection connection, Duration lockTimeout) {
        this.connection = connection;
        this.lockTimeout = lockTimeout;
        this.dialect = new PostgresqlDialect(lockTimeout);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public <T> T inTransaction(Dialect.Work<T> work) throws SQLException {
        // The lock on the structure is taken before the transaction can set anything of its own.
        Sql.run(connection, "SET lock_timeout = " + lockTimeout.toMillis());
        return dialect.inTransaction(connection, Dialect.Access.WRITE, () -> {
            PostgresqlSession.prepare(connection);
            return work.run();
        });
    }

    @Override
    public boolean isLocked(SQLException failure) {
        return dialect.isLocked(failure);
    }

    @Override
    public String identity() throws SQLException {
        return PostgresqlSource.identity(connection);
    }

    @Override
    public Catalog catalog() throws SQLException {
        return dialect.read(connection, dialect.otherSchemas(connection));
    }

    @Override
    public TargetColumn column(Table table, Column column) throws SQLException {
        PostgresqlTypes.Type type = types().of(table, column);
        return new TargetColumn(Database.POSTGRESQL, type.sql(), column.nullable(), type.labels());
    }

    private PostgresqlTypes types() throws SQLException {
        PostgresqlTypes known = types;
        if (known == null) {
            known = PostgresqlTypes.read(connection);
            types = known;
        }
        return known;
    }

    @Override
    public String from(Table table) {
        return PostgresqlSource.table(table);
    }

    @Override
    public Set<Integer> broken(Table table, Check check, List<Column> columns, List<List<@Nullable Object>> values)
            throws SQLException {
        List<String> asked = new ArrayList<>();
        for (Column column : columns) {
            asked.add(column(table, column).labels().isEmpty() ? column(table, column).type() : column.type().sql());
        }
        return new PostgresqlCheck(connection, columns.stream().map(Column::name).toList(), asked).broken(check, values);
    }

    @Override
    public boolean asksChecksDry() {
        return false;
    }

    @Override
    public Optional<DryTable> dry(Table table, List<String> filled) throws SQLException {
        return DryTables.create(connection, dialect, PostgresqlDryTable.numbered(table))
                ? Optional.of(new PostgresqlDryTable(connection, SqlName.of(table.name()), filled,
                        filled.stream().map(column -> table.column(column).orElseThrow().type().sql()).toList()))
                : Optional.empty();
    }

    /** A migration writes into its history in the transaction of each file. */
    @Override
    public void lock(Set<String> histories) throws SQLException {
        for (String history : histories) {
            if (!Sql.texts(connection, "SELECT relname FROM pg_class WHERE oid = to_regclass(?)", SqlName.of(history))
                    .isEmpty()) {
                Sql.run(connection, "LOCK TABLE " + SqlName.of(history) + " IN SHARE ROW EXCLUSIVE MODE");
            }
        }
    }

    @Override
    public void lock(List<Table> tables) throws SQLException {
        if (!tables.isEmpty()) {
            Sql.run(connection, "LOCK TABLE " + names(tables) + " IN EXCLUSIVE MODE");
        }
    }

    @Override
    public void clear(List<Table> tables) throws SQLException {
        for (Table table : tables) {
            LargeObjects.of(table, types()).unlink(connection);
        }
        if (!tables.isEmpty()) {
            Sql.run(connection, "TRUNCATE TABLE " + names(tables));
        }
    }

    private static String names(List<Table> tables) {
        return String.join(", ", tables.stream().map(table -> SqlName.of(table.name())).toList());
    }

    @Override
    public void begin(CopyPlan plan) throws SQLException {
        alter(plan, true);
    }

    private void alter(CopyPlan plan, boolean late) throws SQLException {
        for (var entry : plan.late().entrySet()) {
            for (ForeignKey key : entry.getValue()) {
                if (key.rules().deferral() != ForeignKey.Deferral.INITIALLY_DEFERRED) {
                    Sql.run(connection,
                            "ALTER TABLE " + SqlName.of(entry.getKey()) + " ALTER CONSTRAINT " + SqlName.of(key.name())
                                    + (late ? " DEFERRABLE INITIALLY DEFERRED" : before(key.rules().deferral())));
                }
            }
        }
        if (late && !plan.late().isEmpty()) {
            Sql.run(connection, "SET CONSTRAINTS ALL DEFERRED");
        }
    }

    private static String before(ForeignKey.Deferral deferral) {
        return deferral == ForeignKey.Deferral.DEFERRABLE ? " DEFERRABLE INITIALLY IMMEDIATE" : " NOT DEFERRABLE";
    }

    @Override
    public Checksum load(TableCopy table, ConvertedRows rows) throws SQLException {
        LargeObjects objects = LargeObjects.of(table.to(), types());
        try (Pipeline pipeline = new Pipeline(table, rows)) {
            new PostgresqlWire(connection).send("COPY " + objects.begin(connection, table.targets()) + " ("
                    + SqlName.list(table.targets()) + ") FROM STDIN", pipeline);
            objects.end(connection, table.targets());
            return pipeline.checksum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Interruption.problem();
        }
    }

    @Override
    public Checksum checksum(TableCopy table, Progress.Table progress) throws SQLException {
        RowCodec codec = new RowCodec(table, false);
        RowLine fields = new RowLine();
        @Nullable
        Object[] row = new Object[table.columns().size()];
        try (PostgresqlWire.Lines lines = new PostgresqlWire(connection).lines(
                "COPY (SELECT " + LargeObjects.of(table.to(), types()).contents(table.targets()) + " FROM " + from(table.to())
                        + ") TO STDOUT")) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                progress.row();
                if (codec.isPlain()) {
                    codec.add(line, 0, line.length);
                } else {
                    fields.split(line, row);
                    codec.add(row);
                }
            }
        }
        return codec.checksum();
    }

    @Override
    public void goOn(CopyPlan plan, Source source) throws SQLException {
        new PostgresqlNumbers(connection, source, catalog()).goOn(plan);
        new GeneratorRows(connection, plan, source).raise();
    }

    /** Checked before they are changed: a table with checks to come cannot be. */
    @Override
    public void end(CopyPlan plan) throws SQLException {
        if (!plan.late().isEmpty()) {
            Sql.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
            alter(plan, false);
        }
    }
}
