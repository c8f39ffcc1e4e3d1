package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.trash.Emptied;
import io.quarkiverse.hyperstack.schema.trash.RestorePlan;
import io.quarkiverse.hyperstack.schema.trash.Restored;
import io.quarkiverse.hyperstack.schema.trash.Restoring;
import io.quarkiverse.hyperstack.schema.trash.Trash;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;

/** The trash of a database, for people: what is in it, putting something back, and throwing it away. Has no state. */
public final class TrashCan {

    private final Dialect dialect;

    private TrashCan(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The trash of a kind of database.
     *
     * @param jdbcUrl a JDBC URL; only its beginning counts
     * @return the trash of SQLite or PostgreSQL
     * @throws HyperstackException {@link Problem#DATABASE_UNSUPPORTED} when the URL is of another kind of database
     */
    public static TrashCan forJdbcUrl(String jdbcUrl) {
        return new TrashCan(Synchronizer.forJdbcUrl(jdbcUrl).dialect());
    }

    /**
     * What is in it.
     *
     * @param database the database
     * @return newest first
     */
    public List<TrashEntry> list(ConnectionSource database) {
        return in(database, Access.READ, connection -> trash(connection).entries());
    }

    /**
     * Puts an entry back into its table. Rows that have a value meanwhile keep it, and what is not put back stays in the trash.
     *
     * @param database the database
     * @param id the entry's number
     * @return what became of its rows
     * @throws HyperstackException {@link Problem#TRASH_ENTRY_UNKNOWN}, {@link Problem#TRASH_TARGET_MISSING} or
     *         {@link Problem#TRASH_DOES_NOT_FIT}; nothing has changed then
     */
    public Restored restore(ConnectionSource database, long id) {
        return in(database, Access.WRITE, connection -> {
            TrashEntry entry = entry(trash(connection).entries(), id);
            GateSql sql = dialect.gateSql(connection);
            String schema = entry.table().schema();
            var live = dialect.read(connection, schema == null ? Set.of() : Set.of(schema));
            RestorePlan plan = new Restoring(connection, sql, live).plan(entry);
            if (!plan.steps().isEmpty()) {
                dialect.execute(connection, plan.steps(), (on, step) -> run(on, step, entry));
                Table table = Objects.requireNonNull(live.tables().get(entry.table()));
                for (String statement : dialect.goOnBehindRows(table)) {
                    execute(connection, statement);
                }
            }
            return plan.restored();
        });
    }

    /**
     * Throws entries away for good.
     *
     * @param database the database
     * @param olderThan only those that are at least so old; null for all
     * @return how much that was
     */
    public Emptied empty(ConnectionSource database, @Nullable Duration olderThan) {
        Instant limit = olderThan == null ? Instant.MAX : Instant.now().minus(olderThan);
        return in(database, Access.WRITE, connection -> {
            Trash trash = trash(connection);
            List<TrashEntry> gone = trash.entries().stream().filter(entry -> entry.at().isBefore(limit)).toList();
            for (String statement : trash.removal(gone)) {
                execute(connection, statement);
            }
            return new Emptied(gone.size(), gone.stream().mapToLong(TrashEntry::rows).sum());
        });
    }

    private static TrashEntry entry(List<TrashEntry> entries, long id) {
        return entries.stream().filter(entry -> entry.id() == id).findFirst().orElseThrow(() -> {
            Set<Long> ids = new TreeSet<>(entries.stream().map(TrashEntry::id).toList());
            return new HyperstackException(Problem.TRASH_ENTRY_UNKNOWN, "there is no entry " + id + " in the trash"
                    + (ids.isEmpty() ? ", which is empty" : "; there are " + ids), "see migrate trash list");
        });
    }

    private static void run(Connection connection, Step step, TrashEntry entry) {
        try {
            execute(connection, step.sql());
        } catch (SQLException e) {
            throw new HyperstackException(Problem.TRASH_DOES_NOT_FIT,
                    "trash entry " + entry.id() + " (" + entry.object() + ") cannot be restored: " + e.getMessage().strip(),
                    "the database is as before; correct what the message is about, or copy the rows by SQL from table "
                            + entry.dataTable(),
                    e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Trash trash(Connection connection) throws SQLException {
        return new Trash(connection, dialect.gateSql(connection));
    }

    private <T> T in(ConnectionSource database, Access access, Work<T> work) {
        try (Connection connection = Failures.open(database)) {
            return dialect.inTransaction(connection, access, () -> work.with(connection));
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    private interface Work<T> {

        T with(Connection connection) throws SQLException;
    }
}
