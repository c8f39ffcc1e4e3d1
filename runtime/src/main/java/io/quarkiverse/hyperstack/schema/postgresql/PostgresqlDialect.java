package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.dialect.KnownTables;
import io.quarkiverse.hyperstack.schema.dialect.MemorySql;
import io.quarkiverse.hyperstack.schema.dialect.Reading;
import io.quarkiverse.hyperstack.schema.dialect.RowRemoval;
import io.quarkiverse.hyperstack.schema.dialect.ScratchPlace;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;

/** PostgreSQL 14 and newer. */
public final class PostgresqlDialect implements Dialect {

    private static final String READ_ONLY_SQL_TRANSACTION = "25006";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Duration lockWait;

    /** Waits ten seconds for the locks on a table. */
    public PostgresqlDialect() {
        this(Duration.ofSeconds(10));
    }

    /**
     * @param lockWait how long a change waits for the locks on a table; while it waits, everybody who wants to read the table
     *        waits behind it
     */
    public PostgresqlDialect(Duration lockWait) {
        this.lockWait = lockWait;
    }

    @Override
    public <T> T inTransaction(Connection connection, Access access, Work<T> work) throws SQLException {
        return new PostgresqlTransaction(connection, lockWait).run(access, work);
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return READ_ONLY_SQL_TRANSACTION.equals(failure.getSQLState());
    }

    @Override
    public boolean isLocked(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    @Override
    public Catalog read(Connection connection, Set<String> schemas) throws SQLException {
        Place place = Place.live(SearchPath.of(connection).current(), schemas);
        return Reader.read(connection, place).withOtherNames(Reader.otherNames(connection, place));
    }

    @Override
    public Reading read(Connection connection, Set<String> schemas, KnownTables known) throws SQLException {
        Place place = Place.live(SearchPath.of(connection).current(), schemas);
        Reading reading = Reader.read(connection, place, known);
        return new Reading(reading.catalog().withOtherNames(Reader.otherNames(connection, place)), reading.known());
    }

    @Override
    public Set<String> otherSchemas(Connection connection) throws SQLException {
        return Others.schemas(connection);
    }

    @Override
    public SortedSet<String> others(Connection connection, Set<String> schemas) throws SQLException {
        return Others.read(connection, schemas);
    }

    /** The schemas as well, so that the script also runs where they are not there. */
    @Override
    public List<String> script(Connection connection, Catalog catalog) throws SQLException {
        List<String> script = new ArrayList<>();
        Stream.of(catalog.tables(), catalog.sequences(), catalog.enumTypes()).flatMap(objects -> objects.keySet().stream())
                .map(QualifiedName::schema).filter(Objects::nonNull).distinct().sorted()
                .forEach(schema -> script.add("CREATE SCHEMA " + Quoted.name(schema)));
        script.addAll(Dialect.super.script(connection, catalog));
        return List.copyOf(script);
    }

    @Override
    public Catalog scratch(Connection connection, List<String> creation) throws SQLException {
        return scratch(connection, creation, Catalog.empty());
    }

    @Override
    public Catalog scratch(Connection connection, List<String> creation, Catalog live) throws SQLException {
        return new Scratch(connection).of(creation, live);
    }

    @Override
    public ScratchPlace scratchPlace(Connections database, List<String> scripts) throws SQLException {
        return PassingPlace.in(database.open(), scripts);
    }

    @Override
    public Optional<List<ScriptPart>> parts(List<String> creation) {
        return ScriptParts.of(creation);
    }

    @Override
    public Catalog spellLike(Connection connection, Catalog desired, Catalog live) throws SQLException {
        return new Wording(connection, SearchPath.of(connection)).like(desired, live);
    }

    @Override
    public Catalog rename(Catalog live, Renames renames) {
        return NewNames.of(live, renames);
    }

    @Override
    public List<Step> lower(Connection connection, Draft draft, List<Step> beforeChanges) throws SQLException {
        return Lowering.lower(connection, draft, beforeChanges);
    }

    @Override
    public List<StepGroup> apart(List<Step> steps) {
        return IndexesApart.of(steps);
    }

    @Override
    public void execute(Connection connection, List<Step> steps, StepRunner runner) throws SQLException {
        for (Step step : steps) {
            try {
                runner.run(connection, step);
            } catch (HyperstackException e) {
                if (e.getCause() instanceof SQLException cause && isLocked(cause)) {
                    throw new LockHolders(connection, lockWait).waitedFor(step, cause);
                }
                throw e;
            }
        }
    }

    @Override
    public List<String> goOnBehindRows(Table table) {
        return table.columns().stream().filter(column -> column.value() instanceof ColumnValue.Identity)
                .map(column -> IdentityLowering.goOn(new ColumnName(table.name(), column.name()))).toList();
    }

    @Override
    public GateSql gateSql(Connection connection) throws SQLException {
        return new PostgresqlGateSql(connection, Map.of(), Renames.none());
    }

    @Override
    public GateSql gateSql(Connection connection, Catalog wanted, Renames renames) throws SQLException {
        return new PostgresqlGateSql(connection, wanted.enumTypes(), renames);
    }

    @Override
    public MemorySql memorySql() {
        return new PostgresqlMemorySql();
    }

    @Override
    public RowRemoval rowRemoval(Connection connection, DeclaredNames declared) throws SQLException {
        return PostgresqlRowRemoval.of(connection, this, declared);
    }

    @Override
    public List<DatabaseObject> objects(Connection connection, Set<String> schemas) throws SQLException {
        return DroppableObjects.list(connection, schemas);
    }

    @Override
    public void drop(Connection connection, List<DatabaseObject> objects) throws SQLException {
        DroppableObjects.drop(connection, objects);
    }

    @Override
    public String quoted(QualifiedName name) {
        return Quoted.name(name);
    }
}
