package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** What a database refuses, said for people: which step it was, and what to do. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Synchronizer.class);

    private Failures() {
    }

    static Connection open(ConnectionSource database) {
        try {
            return database.open();
        } catch (SQLException e) {
            throw new HyperstackException(Problem.DATABASE_UNREACHABLE, "the database cannot be opened: " + e.getMessage(),
                    "check its URL, user and password, and that it runs", e);
        }
    }

    static void run(Connection connection, Step step) {
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

    static HyperstackException failed(Dialect dialect, SQLException e) {
        if (dialect.isLocked(e)) {
            return new HyperstackException(Problem.DATABASE_LOCKED,
                    "somebody else has been holding the database's lock for too long: " + e.getMessage(),
                    "let the other program finish or stop it, and start again", e);
        }
        return new HyperstackException(Problem.STRUCTURE_READING_FAILED,
                "the database refused while its structure was read or its transaction ended: " + e.getMessage(),
                "the database is as before; check that the user may read and change it", e);
    }
}
