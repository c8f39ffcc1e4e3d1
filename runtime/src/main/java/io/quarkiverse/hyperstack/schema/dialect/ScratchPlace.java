package io.quarkiverse.hyperstack.schema.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** An empty database, or what looks like one, in which anything may be done because nothing of it stays. */
public interface ScratchPlace extends AutoCloseable {

    /**
     * A connection to it. Closing that connection does nothing; its transactions are real to whoever uses it, one after the
     * other.
     *
     * @return a connection in auto-commit mode
     */
    Connection connection();

    /** Removes the place with all that was done there. */
    @Override
    void close() throws SQLException;
}
