package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.dialect.MemorySql;
import io.quarkiverse.hyperstack.schema.dialect.RowRemoval;
import io.quarkiverse.hyperstack.schema.dialect.ScratchPlace;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** SQLite, from 3.37 on. */
public final class SqliteDialect implements Dialect {

    private static final int BUSY = 5;
    private static final int READ_ONLY = 8;

    private final Duration lockWait;

    /** Waits a minute for another process. */
    public SqliteDialect() {
        this(Duration.ofMinutes(1));
    }

    /**
     * @param lockWait how long to wait while another process holds the database's lock
     */
    public SqliteDialect(Duration lockWait) {
        this.lockWait = lockWait;
    }

    @Override
    public <T> T inTransaction(Connection connection, Access access, Work<T> work) throws SQLException {
        try (Session session = Session.open(connection, access, lockWait)) {
            T result = work.run();
            session.finish();
            return result;
        }
    }

    /** See SQLite's <a href="https://sqlite.org/rescode.html#readonly">result codes</a>; the upper bytes tell more. */
    @Override
    public boolean isReadOnly(SQLException failure) {
        return (failure.getErrorCode() & 0xFF) == READ_ONLY;
    }

    /** See SQLite's <a href="https://sqlite.org/rescode.html#busy">result codes</a>; the upper bytes tell more. */
    @Override
    public boolean isLocked(SQLException failure) {
        return (failure.getErrorCode() & 0xFF) == BUSY;
    }

    @Override
    public Catalog read(Connection connection, Set<String> schemas) throws SQLException {
        return Reader.read(connection);
    }

    @Override
    public SortedSet<String> others(Connection connection, Set<String> schemas) throws SQLException {
        return Others.read(connection);
    }

    @Override
    public Catalog scratch(Connection connection, List<String> creation) throws SQLException {
        return Scratch.read(creation);
    }

    @Override
    public ScratchPlace scratchPlace(Connections database, List<String> scripts) throws SQLException {
        return new MemoryPlace();
    }

    @Override
    public Catalog spellLike(Connection connection, Catalog desired, Catalog live) {
        return new Spelling(live).of(desired);
    }

    @Override
    public Catalog rename(Catalog live, Renames renames) {
        return Renaming.of(live, renames);
    }

    @Override
    public List<Step> lower(Connection connection, Draft draft, List<Step> beforeChanges) throws SQLException {
        return Lowering.steps(connection, draft, beforeChanges);
    }

    @Override
    public void execute(Connection connection, List<Step> steps, StepRunner runner) throws SQLException {
        new Execution(connection, runner).of(steps);
    }

    @Override
    public GateSql gateSql(Connection connection) {
        return new SqliteGateSql();
    }

    @Override
    public MemorySql memorySql() {
        return new SqliteMemorySql();
    }

    @Override
    public RowRemoval rowRemoval(Connection connection, DeclaredNames declared) throws SQLException {
        return SqliteRowRemoval.of(connection, this, declared);
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
        return Names.quote(name.name());
    }
}
