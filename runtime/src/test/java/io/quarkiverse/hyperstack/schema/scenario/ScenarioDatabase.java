package io.quarkiverse.hyperstack.schema.scenario;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.quarkiverse.hyperstack.schema.ConnectionSource;

/** An empty database of the kind under test. */
public interface ScenarioDatabase extends ConnectionSource {

    /**
     * @return its JDBC URL
     */
    String jdbcUrl();

    /**
     * Describes the structure without the reader under test, from the database's own views, so that two databases with the same
     * structure give the same lines whatever the order of columns.
     *
     * @param connection to this database
     * @return one line a thing, sorted
     * @throws SQLException when the database refuses
     */
    List<String> structure(Connection connection) throws SQLException;

    /**
     * The columns that show whether rows were kept, of every table that is not the database's own.
     *
     * @param connection to this database
     * @return queries that give all rows, in an order that is always the same
     * @throws SQLException when the database refuses
     */
    List<String> rowQueries(Connection connection) throws SQLException;

    /**
     * All that a change could lose or break, without the reader under test.
     *
     * @param connection to this database
     * @return what is in it
     * @throws SQLException when the database refuses
     */
    Seen seen(Connection connection) throws SQLException;

    /**
     * A name as {@link #seen} spells it.
     *
     * @param name a name as it stands in a plan
     * @return the same name, or the one spelling of all that mean the same
     */
    default String fold(String name) {
        return name;
    }
}
