package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.gate.Conversions;
import io.quarkiverse.hyperstack.schema.gate.Gate;
import io.quarkiverse.hyperstack.schema.gate.Loss;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Planner;
import io.quarkiverse.hyperstack.schema.plan.Renamer;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

/**
 * Brings a database to a structure: what is missing is added, what differs is changed, what was declared once and is no
 * longer wanted is dropped. No value is lost unless the rules say so.
 */
public final class Synchronizer {

    private static final Logger LOG = Logger.getLogger(Synchronizer.class);

    /** See SQLite's <a href="https://sqlite.org/rescode.html#busy">result codes</a>; the upper bytes tell more. */
    private static final int SQLITE_BUSY = 5;
    /** See PostgreSQL's <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">error codes</a>. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Dialect dialect;

    Synchronizer(Dialect dialect) {
        this.dialect = dialect;
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
        try (Connection connection = open(database)) {
            return dialect.inTransaction(connection, Access.READ, () -> prepared(connection, desired, rules));
        } catch (SQLException e) {
            throw failed(e);
        }
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
        try (Connection connection = open(database)) {
            Plan plan = dialect.inTransaction(connection, Access.READ, () -> prepared(connection, desired, rules));
            if (plan.isEmpty()) {
                return plan;
            }
            return dialect.inTransaction(connection, Access.WRITE, () -> {
                Plan locked = prepared(connection, desired, rules);
                if (!locked.isEmpty()) {
                    dialect.execute(connection, locked.steps(), Synchronizer::run);
                }
                return locked;
            });
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * {@link #plan(ConnectionSource, Desired, Rules)} for a structure of which nothing more is said, losing nothing.
     *
     * @param database the database as it is
     * @param desired creates the structure that is wanted
     * @return what would be done now
     */
    public Plan plan(ConnectionSource database, CreationScript desired) {
        return plan(database, Desired.of(desired), Rules.of("default", DataLoss.REFUSE));
    }

    /**
     * {@link #apply(ConnectionSource, Desired, Rules)} for a structure of which nothing more is said, losing nothing.
     *
     * @param database the database to change
     * @param desired creates the structure that is wanted
     * @return what was done
     */
    public Plan apply(ConnectionSource database, CreationScript desired) {
        return apply(database, Desired.of(desired), Rules.of("default", DataLoss.REFUSE));
    }

    private static Connection open(ConnectionSource database) {
        try {
            return database.open();
        } catch (SQLException e) {
            throw new HyperstackException(Problem.DATABASE_UNREACHABLE, "the database cannot be opened: " + e.getMessage(),
                    "check its URL, user and password, and that it runs", e);
        }
    }

    private Plan prepared(Connection connection, Desired desired, Rules rules) throws SQLException {
        Catalog wanted = scratch(connection, desired);
        Catalog live = dialect.read(connection, schemas(wanted));
        Managed managed = rules.owner() == null ? Managed.everything() : Managed.only(Set.of());
        Renamer.Found found = Renamer.find(live, dialect.spellLike(connection, wanted, live), desired.hints(), managed);
        Renames renames = found.renames();
        Catalog renamed = dialect.rename(live, renames);
        Catalog spelled = dialect.spellLike(connection, wanted, renamed);
        GateSql sql = dialect.gateSql(connection);
        Draft draft = Conversions.in(Planner.plan(renamed, renames, Differ.diff(renamed, spelled), desired.hints(),
                managed.after(renames)), sql);
        Gate gate = new Gate(connection, sql);
        gate.requireFittingRows(draft);
        List<Loss> losses = gate.losses(draft);
        Gate.requireNoLoss(losses, rules.dataLoss());
        return new Plan(dialect.lower(connection, draft, List.of()), renames, unhandled(draft, spelled, live),
                draft.undeclaredTables(), found.notes());
    }

    /** What the draft leaves, and the views of the script that are not there: nobody makes those. */
    private static List<Unhandled> unhandled(Draft draft, Catalog wanted, Catalog live) {
        Stream<Unhandled> views = wanted.otherNames().stream().filter(name -> !live.otherNames().contains(name))
                .map(name -> new Unhandled("view " + name, "is not there; views and the like are left to you"));
        return Stream.concat(draft.unhandled().stream(), views).toList();
    }

    private static Set<String> schemas(Catalog wanted) {
        Set<String> schemas = new TreeSet<>();
        Stream.of(wanted.tables(), wanted.sequences(), wanted.enumTypes()).flatMap(objects -> objects.keySet().stream())
                .map(QualifiedName::schema).filter(Objects::nonNull).forEach(schemas::add);
        return schemas;
    }

    private Catalog scratch(Connection connection, Desired desired) {
        try {
            return dialect.scratch(connection, desired.script().statements());
        } catch (SQLException e) {
            throw new HyperstackException(Problem.CREATION_SCRIPT_FAILED,
                    "the statements that create the wanted structure do not run in an empty database: " + e.getMessage(),
                    "correct the entity or script that the message is about", e);
        }
    }

    private static void run(Connection connection, Step step) {
        LOG.debugf("%s: %s", step.reason(), step.sql());
        try (Statement statement = connection.createStatement()) {
            statement.execute(step.sql());
        } catch (SQLException e) {
            throw new HyperstackException(Problem.STATEMENT_FAILED,
                    "\"" + step.cause().object() + "\": could not " + step.reason() + ": " + e.getMessage() + " in: "
                            + step.sql(),
                    "the database is as before; correct what the message is about and start again", e);
        }
    }

    private static HyperstackException failed(SQLException e) {
        if ((e.getErrorCode() & 0xFF) == SQLITE_BUSY || LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            return new HyperstackException(Problem.DATABASE_LOCKED,
                    "somebody else has been holding the database's lock for too long: " + e.getMessage(),
                    "let the other program finish or stop it, and start again", e);
        }
        return new HyperstackException(Problem.STRUCTURE_READING_FAILED,
                "the database refused while its structure was read or its transaction ended: " + e.getMessage(),
                "the database is as before; check that the user may read and change it", e);
    }
}
