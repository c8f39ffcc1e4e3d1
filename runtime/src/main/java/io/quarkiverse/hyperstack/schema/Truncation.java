package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.RowRemoval;

/**
 * Empties the tables that somebody declares, as often as wanted, and lets ids begin with their first one again. What nobody
 * declares stays, and so do the structure, the migrations' history, the memory and the trash.
 */
public final class Truncation {

    private final Dialect dialect;
    private final ConnectionSource database;
    private final DeclaredNames declared;
    private @Nullable RowRemoval removal;

    /**
     * @param jdbcUrl the address of the database, of which only the kind counts
     * @param database opens connections to it
     * @param declared what is emptied
     * @throws HyperstackException {@link Problem#DATABASE_UNSUPPORTED} when it is neither SQLite nor PostgreSQL
     */
    public Truncation(String jdbcUrl, ConnectionSource database, DeclaredNames declared) {
        this(Synchronizer.forJdbcUrl(jdbcUrl).dialect(), database, declared);
    }

    Truncation(Dialect dialect, ConnectionSource database, DeclaredNames declared) {
        this.dialect = dialect;
        this.database = Objects.requireNonNull(database, "database");
        this.declared = Objects.requireNonNull(declared, "declared");
    }

    /**
     * Does it. Only tables with rows are touched; the first time it is looked up which there are.
     *
     * @return the tables that had rows, for people
     * @throws HyperstackException {@link Problem#TRUNCATE_REFERENCED} when rows that nobody declares point to some that would
     *         go, and {@link Problem#TRUNCATE_FAILED} when the database refuses
     */
    public synchronized List<String> run() {
        if (declared.isEmpty()) {
            return List.of();
        }
        try (Connection connection = Failures.open(database)) {
            RowRemoval ready = removal;
            if (ready == null) {
                ready = dialect.rowRemoval(connection, declared);
                removal = ready;
            }
            return ready.run(connection);
        } catch (SQLException e) {
            removal = null;
            throw failed(e);
        }
    }

    private HyperstackException failed(SQLException e) {
        return dialect.isLocked(e)
                ? new HyperstackException(Problem.TRUNCATE_FAILED,
                        "the tables cannot be emptied before a test: somebody holds a lock on them (" + e.getMessage() + ")",
                        "wait in the test for what it starts, and close what it opens, before it ends", e)
                : new HyperstackException(Problem.TRUNCATE_FAILED,
                        "the tables cannot be emptied before a test: " + e.getMessage(),
                        "let the user of the datasource delete from the table that the message names", e);
    }
}
