package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.dialect.ScratchPlace;

/**
 * A new schema within a transaction that is rolled back at the end. It looks like an empty database: of the real schemas only
 * those stay on the path in which extensions keep their types and functions.
 */
final class PassingPlace implements ScratchPlace {

    private final Connection connection;
    private String standIn = "";
    private Set<String> provided = Set.of();

    private PassingPlace(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes the place.
     *
     * @param connection in auto-commit mode; belongs to the place from now on
     * @param scripts what is going to run there, for the schemas that it names
     */
    static PassingPlace in(Connection connection, List<String> scripts) throws SQLException {
        PassingPlace place = new PassingPlace(connection);
        try {
            connection.setAutoCommit(false);
            Scratch.checkPrivilege(connection);
            SearchPath real = SearchPath.of(connection);
            Aside aside = Aside.put(connection, scripts);
            String home = Scratch.home(connection, aside, real);
            place.provided = Set.copyOf(aside.names());
            place.standIn = aside.has(home) ? "" : home;
            new SearchPath(withExtensions(connection, aside.path(home, real))).set(connection);
            return place;
        } catch (SQLException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private static List<String> withExtensions(Connection connection, SearchPath path) throws SQLException {
        Set<String> schemas = new LinkedHashSet<>(List.of(path.current()));
        try (PreparedStatement statement = connection.prepareStatement("""
                select n.nspname from unnest(?) with ordinality s (name, position) join pg_namespace n on n.nspname = s.name
                where exists (select from pg_depend e join pg_type t on t.oid = e.objid and t.typnamespace = n.oid
                    where e.classid = 'pg_type'::regclass and e.deptype = 'e')
                  or exists (select from pg_depend e join pg_proc p on p.oid = e.objid and p.pronamespace = n.oid
                    where e.classid = 'pg_proc'::regclass and e.deptype = 'e')
                order by s.position""")) {
            statement.setArray(1, connection.createArrayOf("text", path.schemas().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
        }
        return new ArrayList<>(schemas);
    }

    @Override
    public Connection connection() {
        return NestedConnection.over(connection);
    }

    @Override
    public Connection fileConnection() {
        return NestedConnection.withoutSavepoints(connection);
    }

    @Override
    public String elsewhere(String sql) {
        return standIn.isEmpty() ? sql : sql.replace(Quoted.name(standIn) + ".", "").replace(standIn + ".", "");
    }

    @Override
    public Set<String> provided() {
        return provided;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
