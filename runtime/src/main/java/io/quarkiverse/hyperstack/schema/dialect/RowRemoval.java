package io.quarkiverse.hyperstack.schema.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;

/**
 * Empties tables again and again. What there is in the database was looked up once; it is used by one thread at a time.
 */
public interface RowRemoval {

    /**
     * Removes all rows, and lets ids begin with their first one again. Tables without rows are not touched.
     *
     * @param connection in auto-commit mode, which nobody else uses
     * @return the tables that had rows, for people
     * @throws SQLException when the database refuses; nothing has changed then but ids
     * @throws HyperstackException when rows that are none of ours point to some that would go
     */
    List<String> run(Connection connection) throws SQLException;
}
