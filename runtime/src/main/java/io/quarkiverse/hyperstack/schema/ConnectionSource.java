package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the engine gets a connection of its own. The engine sets the connection up as it needs it (foreign keys off on
 * SQLite, for instance), so it must not be one that anybody else uses at the same time, and closes it afterwards.
 */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * Opens a connection.
     *
     * @return a connection in auto-commit mode; the caller closes it
     * @throws SQLException when the database cannot be reached
     */
    Connection open() throws SQLException;
}
