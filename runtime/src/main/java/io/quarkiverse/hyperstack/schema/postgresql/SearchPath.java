package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The schemas in which a connection looks for names, the first being the one in which it creates.
 *
 * @param schemas those that exist, at least one, without the system's own
 * @see <a href="https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATH">The schema search path</a>
 */
record SearchPath(List<String> schemas) {

    SearchPath {
        schemas = List.copyOf(schemas);
    }

    /**
     * The path of a connection.
     *
     * @throws HyperstackException {@link Problem#NO_CURRENT_SCHEMA} when none of its schemas exists
     */
    static SearchPath of(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select current_schemas(false)::text[] as schemas, current_setting('search_path') as setting, current_user");
                ResultSet result = statement.executeQuery()) {
            result.next();
            List<String> schemas = Query.texts(result, "schemas");
            if (schemas.isEmpty()) {
                throw new HyperstackException(Problem.NO_CURRENT_SCHEMA,
                        "none of the schemas in the search path of role \"" + result.getString("current_user") + "\" ("
                                + result.getString("setting") + ") exists, or the role may not use it",
                        "create the schema, or name another one with currentSchema=… in the JDBC URL");
            }
            return new SearchPath(schemas);
        }
    }

    String current() {
        return schemas.get(0);
    }

    /** Makes it the connection's path until its transaction (or savepoint) ends. */
    void set(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('search_path', ?, true)")) {
            statement.setString(1, Quoted.names(schemas));
            statement.execute();
        }
    }
}
