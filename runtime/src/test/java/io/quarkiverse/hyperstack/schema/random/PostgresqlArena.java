package io.quarkiverse.hyperstack.schema.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.memory.Remembered;
import io.quarkiverse.hyperstack.schema.memory.SyncMemory;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** Two schemas of one database, each with a connection that stays open, as a pool would have it. */
final class PostgresqlArena implements Arena {

    private final Language language = new PostgresqlLanguage();
    private final PostgresqlDialect dialect = new PostgresqlDialect();
    private final PostgresDatabase database = PostgresDatabase.fresh();
    private int journeys;
    private List<String> staged = List.of();
    private final Connection live = connection("live");
    private final Connection beside = connection("beside");

    private Connection connection(String schema) {
        try {
            Connection connection = DriverManager.getConnection(database.jdbcUrl() + "&currentSchema=" + schema);
            Arena.run(connection, List.of("set synchronous_commit = off", "set client_min_messages = warning"));
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String jdbcUrl() {
        return database.jdbcUrl() + "&currentSchema=live";
    }

    @Override
    public void clear(List<String> structure) throws SQLException {
        if (++journeys % 50 == 0) {
            // What each journey leaves in the system catalogs would make every look into them slower.
            Arena.run(live, List.of("vacuum pg_class, pg_attribute, pg_depend, pg_constraint, pg_index, pg_attrdef, pg_type"));
        }
        Arena.run(live, List.of("drop schema if exists live cascade", "drop schema if exists beside cascade",
                "create schema live", "create schema beside"));
        Arena.run(beside, List.of("set session_replication_role = origin"));
        staged = structure;
    }

    @Override
    public Connection live() {
        return unclosed(live);
    }

    @Override
    public Connection beside() throws SQLException {
        raise();
        return unclosed(beside);
    }

    private void raise() throws SQLException {
        List<String> structure = staged;
        staged = List.of();
        Arena.run(beside, structure);
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(PostgresqlArena.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public ConnectionSource engine() {
        return this::live;
    }

    @Override
    public Catalog structure() throws SQLException {
        return dialect.inTransaction(live, Access.READ, () -> {
            Catalog structure = dialect.read(live, Set.of());
            Remembered remembered = new SyncMemory(live, dialect.memorySql()).remembered("unit").orElse(Remembered.nothing());
            assertThat(dialect.read(live, Set.of(), remembered.tables()).catalog()).as("read with what is remembered")
                    .isEqualTo(structure);
            return structure;
        });
    }

    @Override
    public Catalog created(List<String> script, Catalog like) throws SQLException {
        return dialect.inTransaction(live, Access.READ,
                () -> dialect.spellLike(live, dialect.scratch(live, script), like));
    }

    @Override
    public String literal(String column) {
        return "quote_nullable(" + column + "::text)";
    }

    @Override
    public Converted convert(String literal, Side from, Side to) {
        try {
            raise();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Converted direct = convert(literal, type(from), "::" + type(to));
        return direct.literal() == null ? convert(literal, type(from), "::text::" + type(to)) : direct;
    }

    private Converted convert(String literal, String old, String cast) {
        try {
            // The cast back is by way of text where there is no other: an enum to another enum.
            String value = literal + "::" + old;
            String back = cast.contains("::text::") ? "::text::" : "::";
            List<String> cell = Arena.query(beside, "select quote_nullable(n::text), n" + back + old + " is not distinct from "
                    + value + " from (select " + value + cast + " as n) as cells").get(0);
            return new Converted(cell.get(0), cell.get(1).equals("t"));
        } catch (SQLException e) {
            return new Converted(null, false);
        }
    }

    private String type(Side side) {
        String type = language.type(side.model(), side.column());
        return side.column().type().enumType() == 0 ? type : (side.beside() ? "beside." : "live.") + type;
    }

    @Override
    public String insert(String table, List<String> columns, List<String> values) {
        return columns.isEmpty()
                ? "insert into " + table + " default values"
                : "insert into " + table + " (" + String.join(", ", columns) + ") overriding system value values ("
                        + String.join(", ", values) + ")";
    }

    @Override
    public void ignoreReferences(Connection connection) throws SQLException {
        Arena.run(connection, List.of("set session_replication_role = replica"));
    }
}
