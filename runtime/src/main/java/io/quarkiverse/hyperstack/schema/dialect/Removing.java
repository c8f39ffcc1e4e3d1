package io.quarkiverse.hyperstack.schema.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** How a kind of database gets rid of rows and of what holds them. */
public interface Removing {

    /**
     * Looks up what there is of what is declared, to empty it later.
     *
     * @param connection in auto-commit mode
     * @param declared the tables to empty, and what counts their ids; what is not there does not matter
     * @return empties them
     * @throws SQLException when the database refuses
     */
    RowRemoval rowRemoval(Connection connection, DeclaredNames declared) throws SQLException;

    /**
     * All that can be dropped by its name, but what extensions brought and what goes along with something else. Also the tables of
     * tools.
     *
     * @param connection inside {@link Dialect#inTransaction}
     * @param schemas the schemas to look at beside the connection's own one
     * @return the objects, without a schema where it is the connection's own one
     * @throws SQLException when the database refuses
     */
    List<DatabaseObject> objects(Connection connection, Set<String> schemas) throws SQLException;

    /**
     * Drops objects, and nothing that depends on them.
     *
     * @param connection inside {@link Dialect#inTransaction} with {@link Dialect.Access#WRITE}
     * @param objects what {@link #objects} gave
     * @throws SQLException when the database refuses
     * @throws HyperstackException {@link Problem#DROP_DEPENDENTS} when something else depends on them
     */
    void drop(Connection connection, List<DatabaseObject> objects) throws SQLException;

    /**
     * A name in the SQL of this database.
     *
     * @param name as the database spells it
     * @return the quoted name
     */
    String quoted(QualifiedName name);
}
