package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.memory.Expectation;
import io.quarkiverse.hyperstack.schema.memory.SyncMemory;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;
import io.quarkiverse.hyperstack.schema.trash.Limits;
import io.quarkiverse.hyperstack.schema.trash.Trash;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;

/**
 * Brings a database to a structure: what is missing is added, what differs is changed, what was declared once and is no
 * longer wanted is dropped. No value is lost unless the rules say so.
 */
public final class Synchronizer {

    private static final Logger LOG = Logger.getLogger(Synchronizer.class);

    private final Dialect dialect;

    Synchronizer(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * The engine for a kind of database.
     *
     * @param jdbcUrl a JDBC URL; only its beginning counts
     * @return the engine for SQLite or PostgreSQL; it has no state and may be used by many threads
     * @throws HyperstackException {@link Problem#DATABASE_UNSUPPORTED} when the URL is of another kind of database
     */
    public static Synchronizer forJdbcUrl(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:sqlite:")) {
            return new Synchronizer(new SqliteDialect());
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return new Synchronizer(new PostgresqlDialect());
        }
        String[] parts = jdbcUrl.split(":", 3);
        throw new HyperstackException(Problem.DATABASE_UNSUPPORTED,
                "a database of kind \"" + (parts.length < 3 ? "unknown" : parts[1]) + "\" cannot be synchronized",
                "use jdbc:sqlite:… or jdbc:postgresql:…, or set quarkus.hyperstack.synchronize=false");
    }

    /**
     * Plans, and changes nothing.
     *
     * @param database the database as it is
     * @param desired the structure that is wanted
     * @param rules how far the plan may go
     * @return what {@link #apply} would do now, and the differences that it would not touch
     * @throws HyperstackException when the database or the script cannot be read, or rows are in the way of what is new
     */
    public Plan plan(ConnectionSource database, Desired desired, Rules rules) {
        try (Connection connection = Failures.open(database)) {
            Optional<Plan> nothing = unchanged(connection, rules, desired.fingerprint(), List.of());
            return nothing.isPresent() ? nothing.get() : look(connection, desired, rules).plan();
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /**
     * The plan of the last synchronization, without looking at what is wanted: it came from the same source, and the database
     * has the structure that it had then. Costs one query.
     *
     * @param database the database as it is
     * @param rules whose synchronization it was, and what the trash may keep
     * @param source the fingerprint of the source, see {@link #remember}
     * @param filled tables that have to have rows, named as in SQL
     * @return a plan without steps; empty when a look is due
     */
    public Optional<Plan> unchanged(ConnectionSource database, Rules rules, String source, List<String> filled) {
        try (Connection connection = Failures.open(database)) {
            return unchanged(connection, rules, source, filled);
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /**
     * {@link #unchanged(ConnectionSource, Rules, String, List)} for what is wanted itself.
     *
     * @param database the database as it is
     * @param desired the structure that is wanted
     * @param rules whose synchronization it was, and what the trash may keep
     * @param filled tables that have to have rows, named as in SQL
     * @return a plan without steps; empty when a look is due
     */
    public Optional<Plan> unchanged(ConnectionSource database, Desired desired, Rules rules, List<String> filled) {
        return unchanged(database, rules, desired.fingerprint(), filled);
    }

    /**
     * Remembers what a structure was worked out from, once {@link #apply} is done and all that goes with it. Where that is not
     * possible the next start works it out again, that is all.
     *
     * @param database the database that has the structure now
     * @param desired the structure
     * @param owner whose structure it is
     * @param source the fingerprint of the source: whatever has it wants the same
     */
    public void remember(ConnectionSource database, Desired desired, String owner, String source) {
        try (Connection connection = Failures.open(database)) {
            new SyncMemory(connection, dialect.memorySql()).writeSource(owner, desired.fingerprint(), source);
        } catch (SQLException e) {
            LOG.debugf("The database cannot remember where its structure comes from: %s", e.getMessage());
        }
    }

    private Optional<Plan> unchanged(Connection connection, Rules rules, String wanted, List<String> filled) {
        return rules.owner() == null
                ? Optional.empty()
                : new SyncMemory(connection, dialect.memorySql()).unchanged(rules.owner(),
                        new Expectation(wanted, expires(rules) ? Instant.now().minus(rules.trash().retention()) : Instant.EPOCH,
                                filled));
    }

    private Prepared look(Connection connection, Desired desired, Rules rules) throws SQLException {
        return dialect.inTransaction(connection, Access.READ,
                () -> new Preparation(connection, dialect, desired, rules).prepared());
    }

    /**
     * Plans, and makes the changes in one transaction: all of them or, with an exception, none. Several processes may do this
     * at once; one does the work, the others wait and find nothing to do. Nothing is written when there is nothing to do.
     *
     * @param database the database to change
     * @param desired the structure that is wanted
     * @param rules how far the plan may go
     * @return what was done, and the differences that were not touched
     * @throws HyperstackException when the database or the script cannot be read, rows are in the way of what is new, or a
     *         statement fails; the database is then as it was
     */
    public Plan apply(ConnectionSource database, Desired desired, Rules rules) {
        try (Connection connection = Failures.open(database)) {
            Optional<Plan> nothing = unchanged(connection, rules, desired.fingerprint(), List.of());
            if (nothing.isPresent()) {
                return nothing.get();
            }
            return make(connection, desired, rules);
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /** Looks under the lock, so the rows are asked once. A database that cannot be written is only looked at. */
    private Plan make(Connection connection, Desired desired, Rules rules) throws SQLException {
        try {
            return dialect.inTransaction(connection, Access.WRITE, () -> made(connection, desired, rules));
        } catch (SQLException e) {
            if (!dialect.isReadOnly(e)) {
                throw e;
            }
            Plan plan = look(connection, desired, rules).plan();
            if (!plan.isEmpty()) {
                throw e;
            }
            LOG.debugf("The database is read-only and cannot remember what was declared: %s", e.getMessage());
            return plan;
        }
    }

    private Plan made(Connection connection, Desired desired, Rules rules) throws SQLException {
        Prepared prepared = new Preparation(connection, dialect, desired, rules).prepared();
        if (!prepared.plan().isEmpty()) {
            dialect.execute(connection, prepared.plan().steps(), Failures::run);
            prepared.along().forEach(LOG::info);
        }
        if (rules.owner() != null) {
            Trash trash = new Trash(connection, dialect.gateSql(connection));
            if (prepared.plan().isEmpty() && expires(rules)) {
                expire(connection, trash, rules.trash());
            }
            new SyncMemory(connection, dialect.memorySql()).write(rules.owner(), prepared.remembered(), trash.since());
        }
        return prepared.plan();
    }

    private static boolean expires(Rules rules) {
        return rules.dataLoss() == DataLoss.TRASH;
    }

    /** A plan with changes throws away on its own what is too old; this is for the others. */
    private static void expire(Connection connection, Trash trash, Limits limits) throws SQLException {
        List<TrashEntry> expired = trash.expired(limits);
        try (Statement statement = connection.createStatement()) {
            for (String sql : trash.removal(expired)) {
                statement.execute(sql);
            }
        }
        expired.forEach(entry -> LOG.infof("Expired in the trash: %s, there since %s (%d rows)", entry.object(), entry.at(),
                entry.rows()));
    }

    /**
     * The structure that a database has, to be given to another of the same kind. Changes nothing.
     *
     * @param database the database to read, with all its schemas
     * @return creates the structure, without rows; and what is there beside it
     * @throws HyperstackException when the database cannot be read
     */
    public ExistingStructure structure(ConnectionSource database) {
        try (Connection connection = Failures.open(database)) {
            return dialect.inTransaction(connection, Access.READ, () -> {
                Set<String> schemas = dialect.otherSchemas(connection);
                return new ExistingStructure(
                        new CreationScript(dialect.script(connection, dialect.read(connection, schemas))),
                        dialect.others(connection, schemas));
            });
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /**
     * An empty database of this kind, of which nothing stays.
     *
     * @param server opens a connection to a server where the kind of database needs one; never used for SQLite
     * @param scripts what is going to run there, as far as it is known, for the schemas that it names
     * @return the database, to be closed
     * @throws HyperstackException {@link Problem#SCRATCH_NOT_ALLOWED} when the role may not make one, and what opening and
     *         reading a database may bring
     */
    public ScratchDatabase scratchDatabase(ConnectionSource server, List<String> scripts) {
        return ScratchDatabase.open(dialect, server, scripts);
    }

    /**
     * {@link #plan(ConnectionSource, Desired, Rules)} for the whole database and a structure of which nothing more is said, losing nothing.
     *
     * @param database the database as it is
     * @param desired creates the structure that is wanted
     * @return what would be done now
     */
    public Plan plan(ConnectionSource database, CreationScript desired) {
        return plan(database, Desired.of(desired), Rules.wholeDatabase(DataLoss.REFUSE));
    }

    /**
     * {@link #apply(ConnectionSource, Desired, Rules)} for the whole database and a structure of which nothing more is said, losing nothing.
     *
     * @param database the database to change
     * @param desired creates the structure that is wanted
     * @return what was done
     */
    public Plan apply(ConnectionSource database, CreationScript desired) {
        return apply(database, Desired.of(desired), Rules.wholeDatabase(DataLoss.REFUSE));
    }
}
