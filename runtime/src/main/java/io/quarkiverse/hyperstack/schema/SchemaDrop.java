package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject.Kind;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.memory.SyncMemory;
import io.quarkiverse.hyperstack.schema.plan.Managed;

/**
 * Drops what belongs to an application, in one transaction, so that it begins anew. What others made stays; when something of
 * theirs depends on what is to go, nothing goes.
 */
public final class SchemaDrop {

    private static final String TOOLS = "hyperstack_";

    private final Dialect dialect;
    private final ConnectionSource database;

    /**
     * @param jdbcUrl the address of the database, of which only the kind counts
     * @param database opens connections to it
     * @throws HyperstackException {@link Problem#DATABASE_UNSUPPORTED} when it is neither SQLite nor PostgreSQL
     */
    public SchemaDrop(String jdbcUrl, ConnectionSource database) {
        this.dialect = Synchronizer.forJdbcUrl(jdbcUrl).dialect();
        this.database = Objects.requireNonNull(database, "database");
    }

    /**
     * Does it. The memory and the trash go when no other application has a memory in the same database.
     *
     * @param ours what belongs to the application
     * @return what is gone
     * @throws HyperstackException {@link Problem#DROP_DEPENDENTS} when something of others depends on it, and what the database
     *         brings; nothing is dropped then
     */
    public Dropped run(Ours ours) {
        try (Connection connection = Failures.open(database)) {
            return dialect.inTransaction(connection, Access.WRITE, () -> drop(connection, ours));
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    private Dropped drop(Connection connection, Ours ours) throws SQLException {
        SyncMemory memory = new SyncMemory(connection, dialect.memorySql());
        Set<DatabaseObject> gone = new HashSet<>(ours.made());
        declared(ours.declared()).forEach(gone::add);
        for (String owner : ours.owners()) {
            memory.managed(owner).ifPresent(managed -> managed(managed).forEach(gone::add));
        }
        boolean others = memory.forget(ours.owners());
        Set<String> schemas = new TreeSet<>();
        gone.forEach(object -> {
            if (object.name().schema() != null) {
                schemas.add(object.name().schema());
            }
        });
        String current = connection.getSchema();
        Set<DatabaseObject> keys = new HashSet<>();
        gone.forEach(object -> keys.add(key(object, current)));
        List<DatabaseObject> all = dialect.objects(connection, schemas);
        List<DatabaseObject> there = new ArrayList<>(Stream
                .concat(all.stream(), gone.stream().filter(object -> object.kind() == Kind.SCHEMA))
                .filter(object -> keys.contains(key(object, current)) || !others && isTools(object)).toList());
        if (!there.containsAll(all)) {
            keepHistory(connection, there, ours.history());
        }
        Dropped dropped = new Dropped(rows(connection, there),
                (int) there.stream().filter(object -> object.kind() != Kind.TABLE).count());
        dialect.drop(connection, there);
        return dropped;
    }

    /** Migrations do not begin in a schema with things of others in it, unless there is a history, be it empty. */
    private void keepHistory(Connection connection, List<DatabaseObject> there, @Nullable String history)
            throws SQLException {
        for (DatabaseObject object : List.copyOf(there)) {
            if (object.kind() == Kind.TABLE && object.name().name().equals(history)) {
                there.remove(object);
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("delete from " + dialect.quoted(object.name()));
                }
            }
        }
    }

    private static boolean isTools(DatabaseObject object) {
        return object.kind() == Kind.TABLE && object.name().schema() == null
                && object.name().name().toLowerCase(Locale.ROOT).startsWith(TOOLS);
    }

    private static Stream<DatabaseObject> declared(DeclaredNames declared) {
        return Stream.of(declared.tables().stream().map(name -> DatabaseObject.of(Kind.TABLE, name)),
                declared.counters().stream().map(counter -> DatabaseObject.of(Kind.TABLE, counter.table())),
                declared.sequences().stream().map(name -> DatabaseObject.of(Kind.SEQUENCE, name))).flatMap(all -> all);
    }

    private static Stream<DatabaseObject> managed(Managed managed) {
        return managed.items().stream().filter(item -> item.part().isEmpty()).flatMap(item -> switch (item.kind()) {
            case TABLE, COUNTER -> Stream.of(DatabaseObject.of(Kind.TABLE, item.object()));
            case SEQUENCE -> Stream.of(DatabaseObject.of(Kind.SEQUENCE, item.object()));
            case ENUM_TYPE -> Stream.of(DatabaseObject.of(Kind.TYPE, item.object()));
            default -> Stream.empty();
        });
    }

    /** The same object, however its schema was said; SQLite does not tell capital letters from small ones. */
    private static DatabaseObject key(DatabaseObject object, @Nullable String current) {
        QualifiedName name = object.name();
        boolean here = name.schema() == null || name.schema().equals(current);
        return new DatabaseObject(object.kind(), current == null
                ? QualifiedName.of(name.name().toLowerCase(Locale.ROOT))
                : here ? QualifiedName.of(name.name()) : name, object.arguments());
    }

    private SortedMap<String, Long> rows(Connection connection, List<DatabaseObject> objects) throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (DatabaseObject object : objects) {
                if (object.kind() == Kind.TABLE) {
                    try (ResultSet count = statement
                            .executeQuery("select count(*) from " + dialect.quoted(object.name()))) {
                        count.next();
                        rows.put(object.name().toString(), count.getLong(1));
                    }
                }
            }
        }
        return rows;
    }
}
