package io.quarkiverse.hyperstack.schema.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** An empty database, or what looks like one, in which anything may be done because nothing of it stays. */
public interface ScratchPlace extends AutoCloseable {

    /**
     * A connection to it. Closing that connection does nothing; its transactions are real to whoever uses it, one after the
     * other.
     *
     * @return a connection in auto-commit mode
     */
    Connection connection();

    /**
     * A connection for whoever runs files and stops at the first failure: nothing is undone on it.
     *
     * @return a connection in auto-commit mode
     */
    default Connection fileConnection() {
        return connection();
    }

    /**
     * A statement that was worked out here, for a real database: without the name of the schema that stands in for the current
     * one.
     *
     * @param sql the statement
     * @return the statement as it can run elsewhere
     */
    default String elsewhere(String sql) {
        return sql;
    }

    /**
     * The empty schemas that are there because what runs here names them.
     *
     * @return their names; none where there are no schemas
     */
    default Set<String> provided() {
        return Set.of();
    }

    /** Removes the place with all that was done there. */
    @Override
    void close() throws SQLException;
}
