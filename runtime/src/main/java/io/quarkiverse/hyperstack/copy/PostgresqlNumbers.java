package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/**
 * Lets the sequences of PostgreSQL go on behind the numbers that are used. Restarting takes part in the transaction, other
 * than {@code setval}.
 *
 * @param connection to the target, within its transaction
 * @param source where the numbers come from
 * @param catalog of the target
 * @see <a href="https://www.postgresql.org/docs/current/sql-altersequence.html">ALTER SEQUENCE</a>
 */
record PostgresqlNumbers(Connection connection, Source source, Catalog catalog) {

    private static final String STATE = "SELECT last_value + CASE WHEN is_called THEN seqincrement ELSE 0 END FROM ";

    void goOn(CopyPlan plan) throws SQLException {
        for (TableCopy table : plan.tables()) {
            for (Column column : table.to().columns()) {
                if (column.value() instanceof ColumnValue.Identity) {
                    identity(table, column);
                }
            }
        }
        Catalog numbered = source.catalog();
        for (Sequence sequence : catalog.sequences().values()) {
            if (sequence.increment() > 0) {
                free(plan, sequence, numbered);
            }
        }
    }

    private void identity(TableCopy table, Column column) throws SQLException {
        List<String> names = Sql.texts(connection, "SELECT pg_get_serial_sequence(?, ?)", SqlName.of(table.to().name()),
                column.name());
        if (names.isEmpty() || names.get(0) == null) {
            return;
        }
        String name = names.get(0);
        long increment = Sql.number(connection, "SELECT seqincrement FROM pg_sequence WHERE seqrelid = ?::regclass", name);
        if (increment <= 0) {
            return;
        }
        long used = highest(table.to(), column.name()).orElse(0L);
        Optional<Column> from = table.source(column.name()).flatMap(table.from()::column);
        if (from.isPresent()) {
            OptionalLong reached = source.reached(table.from(), from.get());
            used = Math.max(used, reached.orElse(used));
        }
        if (used > 0) {
            atLeast(name, used + increment);
        }
    }

    /** What a pooled generator takes for the end of its next block has to be a block away from what is used. */
    private void free(CopyPlan plan, Sequence sequence, Catalog numbered) throws SQLException {
        long used = 0;
        boolean known = false;
        Table standIn = plan.sequences().get(sequence.name());
        if (standIn != null) {
            used = Sql.numberIfAny(source.connection(), "SELECT max(" + SqlName.of(standIn.columns().get(0).name()) + ") FROM "
                    + source.from(standIn)).orElse(1L) - 1;
            known = true;
        }
        long next = 0;
        Optional<Sequence> same = Matching.of(sequence.name().toString(), numbered.sequences().values(),
                other -> other.name().toString());
        if (same.isPresent()) {
            next = source.next(same.get().name()).orElse(0);
            known = true;
        }
        List<ColumnName> said = plan.ids().stream()
                .filter(ids -> ids.counter() == null && Matching.isSame(ids.name(), sequence.name()))
                .flatMap(ids -> ids.columns().stream()).toList();
        for (TableCopy table : plan.tables()) {
            for (Column column : table.to().columns()) {
                if (said.isEmpty()
                        ? isNumbered(table.to(), column, sequence.name(), known)
                        : isSaid(said, table.to(), column)) {
                    used = Math.max(used, highest(table.to(), column.name()).orElse(0L));
                }
            }
        }
        next = Math.max(next, used > 0 ? used + sequence.increment() : 0);
        if (next > 0) {
            atLeast(SqlName.of(sequence.name()), next);
        }
    }

    private static boolean isSaid(List<ColumnName> said, Table table, Column column) {
        return said.stream().anyMatch(name -> Matching.isSame(name.table(), table.name())
                && name.column().equalsIgnoreCase(column.name()));
    }

    /** Whether a column may have numbers of a sequence: its default says so, or the names do, or nothing says anything. */
    private static boolean isNumbered(Table table, Column column, QualifiedName sequence, boolean known) {
        if (column.value() instanceof ColumnValue.Default value
                && value.expression().toLowerCase(Locale.ROOT).startsWith("nextval(")) {
            return value.expression().contains(sequence.name());
        }
        PrimaryKey key = table.constraints().primaryKey();
        if (key == null || !key.columns().equals(List.of(column.name())) || !isNumber(column)
                || !(column.value() instanceof ColumnValue.None)) {
            return false;
        }
        return !known || sequence.name().toLowerCase(Locale.ROOT)
                .startsWith(table.name().name().toLowerCase(Locale.ROOT) + "_");
    }

    private static boolean isNumber(Column column) {
        return column.type().sql().matches("smallint|integer|bigint|numeric.*");
    }

    private Optional<Long> highest(Table table, String column) throws SQLException {
        return Sql.numberIfAny(connection, "SELECT max(" + SqlName.of(column) + ") FROM " + SqlName.of(table.name()));
    }

    private void atLeast(String sequence, long next) throws SQLException {
        long now = Sql.number(connection, STATE + sequence + ", pg_sequence WHERE seqrelid = ?::regclass", sequence);
        if (next > now) {
            Sql.run(connection, "ALTER SEQUENCE " + sequence + " RESTART WITH " + next);
        }
    }
}
