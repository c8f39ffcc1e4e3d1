package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.dialect.ScratchPlace;
import io.quarkiverse.hyperstack.schema.hierarchy.Hierarchies;
import io.quarkiverse.hyperstack.schema.memory.Remembered;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;
import io.quarkiverse.hyperstack.schema.plan.ValuesMissing;

/**
 * An empty database of a kind, for trying out what changes a real one later: nothing of it stays. SQLite's is in memory;
 * PostgreSQL's is a schema in a transaction that is rolled back.
 */
public final class ScratchDatabase implements AutoCloseable {

    private final Dialect dialect;
    private final ScratchPlace place;

    private ScratchDatabase(Dialect dialect, ScratchPlace place) {
        this.dialect = dialect;
        this.place = place;
    }

    static ScratchDatabase open(Dialect dialect, ConnectionSource server, List<String> scripts) {
        try {
            return new ScratchDatabase(dialect, dialect.scratchPlace(server::open, scripts));
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /**
     * Connections to it for files, all of which are one: who has one is to be done with it before another is asked for, and stops
     * when a statement fails.
     *
     * @return closing them does nothing
     */
    public ConnectionSource fileConnections() {
        return place::fileConnection;
    }

    /**
     * The structure that it has at this moment, also in the middle of a transaction of whoever uses it.
     *
     * @return the tables, sequences and types, in the connection's schema and those that were made
     * @throws HyperstackException when the database refuses
     */
    public Catalog catalog() {
        try {
            Connection connection = place.connection();
            return dialect.read(connection, Set.of());
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /**
     * The schemas that there are at this moment, beside the connection's own one and those that were provided empty.
     *
     * @return their names; empty on SQLite
     * @throws HyperstackException when the database refuses
     */
    public Set<String> schemas() {
        Set<String> schemas = new TreeSet<>(all());
        schemas.removeAll(place.provided());
        return schemas;
    }

    /**
     * All that can be dropped by its name and was made here.
     *
     * @return the objects; those of the connection's own schema without a schema
     * @throws HyperstackException when the database refuses
     */
    public List<DatabaseObject> objects() {
        Set<String> made = schemas();
        Set<String> looked = new TreeSet<>(made);
        looked.addAll(place.provided());
        try {
            Connection connection = place.connection();
            List<DatabaseObject> objects = new ArrayList<>(
                    dialect.inTransaction(connection, Access.READ, () -> dialect.objects(connection, looked)));
            made.forEach(schema -> objects.add(DatabaseObject.of(DatabaseObject.Kind.SCHEMA, QualifiedName.of(schema))));
            return objects;
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    private Set<String> all() {
        try {
            Connection connection = place.connection();
            return dialect.inTransaction(connection, Access.READ, () -> dialect.otherSchemas(connection));
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /**
     * The structure that it has at this moment, to be compared with a real database.
     *
     * @param before the schemas that were there before anything ran
     * @return creates the structure, without rows
     * @throws HyperstackException when the database refuses
     */
    public CreationScript script(Set<String> before) {
        Set<String> made = new TreeSet<>(all());
        made.removeAll(before);
        try {
            Connection connection = place.connection();
            return dialect.inTransaction(connection, Access.READ,
                    () -> new CreationScript(dialect.script(connection, dialect.read(connection, made)).stream()
                            .map(place::elsewhere).toList()));
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    /**
     * What a file has to hold that brings any database of this structure to another one: whatever rows are in it, none of
     * which are here.
     *
     * @param desired the structure that is wanted
     * @param managed what may be dropped
     * @return the plan; its steps convert values as the database does it by itself, so that a value which does not fit fails
     *         there and is never lost
     * @throws HyperstackException {@link Problem#HIERARCHY_UNDECIDED} when rows could not follow an inheritance strategy;
     *         {@link Problem#CREATION_SCRIPT_FAILED} and what else planning brings
     */
    public FilePlan plan(Desired desired, Managed managed) {
        try {
            Connection connection = place.connection();
            return dialect.inTransaction(connection, Access.READ, () -> {
                Outline outline = Outline.of(connection, dialect, desired, Remembered.only(managed),
                        live -> Outline.scratch(connection, dialect, desired.script().statements(), live));
                Draft draft = Hierarchies.movedWhateverRows(outline.draft(), desired.hints(),
                        dialect.gateSql(connection, outline.wanted(), outline.found().renames()));
                List<Step> steps = dialect.lower(connection, draft, List.of());
                Plan plan = new Plan(elsewhere(steps), outline.found().renames(), outline.unhandled(),
                        outline.draft().undeclaredTables(), List.of(), outline.found().notes());
                List<StepGroup> groups = dialect.apart(steps).stream()
                        .map(group -> new StepGroup(group.kind(), elsewhere(group.steps()))).toList();
                return new FilePlan(plan, outline.found(), ValuesMissing.in(draft), groups);
            });
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    private List<Step> elsewhere(List<Step> steps) {
        return steps.stream()
                .map(step -> new Step(place.elsewhere(step.sql()), place.elsewhere(step.reason()), step.cause())).toList();
    }

    @Override
    public void close() {
        try {
            place.close();
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }
}
