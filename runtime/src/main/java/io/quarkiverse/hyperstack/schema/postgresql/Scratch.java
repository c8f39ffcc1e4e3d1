package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;

/**
 * Creates a structure, reads it and takes everything back. What the script creates without naming a schema goes to a new
 * schema that stands in for the current one. The schemas that the script names are put aside meanwhile, see {@link Aside}.
 * All of it happens behind a savepoint that is always rolled back, so nobody else sees any of it.
 *
 * @param connection inside a transaction
 */
record Scratch(Connection connection) {

    /**
     * The structure that a script creates in an empty database.
     *
     * @param live the database as it is: tables in the same words need not be settled
     * @throws HyperstackException {@link Problem#SCRATCH_NOT_ALLOWED}, {@link Problem#NO_CURRENT_SCHEMA},
     *         {@link Problem#SCHEMA_NOT_OWNED}, {@link Problem#CREATION_SCRIPT_FAILED}
     */
    Catalog of(List<String> script, Catalog live) throws SQLException {
        checkPrivilege(connection);
        SearchPath path = SearchPath.of(connection);
        Savepoint before = connection.setSavepoint();
        try {
            Aside aside = Aside.put(connection, script);
            Set<String> schemasBefore = schemas();
            String home = home(connection, aside, path);
            SearchPath inside = aside.path(home, path);
            inside.set(connection);
            new Script(connection).run(script);
            inside.set(connection);
            Place place = place(path, home, aside, schemasBefore);
            return new Wording(connection, inside).settle(Reader.read(connection, place)
                    .withOtherNames(Reader.otherNames(connection, place)), live);
        } finally {
            connection.rollback(before);
        }
    }

    private Place place(SearchPath path, String home, Aside aside, Set<String> schemasBefore) throws SQLException {
        Set<String> read = new LinkedHashSet<>(List.of(home));
        read.addAll(aside.names());
        schemas().stream().filter(Predicate.not(schemasBefore::contains)).forEach(read::add);
        List<String> unqualified = new ArrayList<>(List.of(home, path.current()));
        if (aside.has(path.current())) {
            unqualified.add(aside.standIn(path.current()));
        }
        return new Place(List.copyOf(read), unqualified, aside.standIns());
    }

    private Set<String> schemas() throws SQLException {
        Set<String> schemas = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select nspname from pg_namespace where nspname !~ '^pg_'")) {
            while (result.next()) {
                schemas.add(result.getString(1));
            }
        }
        return schemas;
    }

    static void checkPrivilege(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select has_database_privilege(current_database(), 'CREATE'), current_user, current_database()");
                ResultSet result = statement.executeQuery()) {
            result.next();
            if (!result.getBoolean(1)) {
                throw new HyperstackException(Problem.SCRATCH_NOT_ALLOWED,
                        "role \"" + result.getString(2) + "\" may not create schemas in database \"" + result.getString(3)
                                + "\", and the wanted structure is worked out in a scratch schema that is never committed",
                        "GRANT CREATE ON DATABASE " + Quoted.name(result.getString(3)) + " TO "
                                + Quoted.name(result.getString(2)) + ", or give the role migrations to run instead");
            }
        }
    }

    /** The empty schema that stands in for the current one: itself when it is put aside, else a new one. */
    static String home(Connection connection, Aside aside, SearchPath path) throws SQLException {
        if (aside.has(path.current())) {
            return path.current();
        }
        try (Statement statement = connection.createStatement()) {
            String home;
            // within a scratch schema there may be another one
            try (ResultSet result = statement.executeQuery("select 'hyperstack_scratch_' || pg_backend_pid() || '_' || count(*)"
                    + " from pg_namespace where nspname like 'hyperstack\\_scratch\\_%'")) {
                result.next();
                home = result.getString(1);
            }
            statement.execute("CREATE SCHEMA " + Quoted.name(home));
            return home;
        }
    }
}
