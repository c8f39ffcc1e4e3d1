package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.memory.Remembered;
import io.quarkiverse.hyperstack.schema.memory.SyncMemory;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * The structure of a database with rows, looked at without asking a single row. What nobody declares does not matter: tables
 * that are not wanted, and in a table that was synchronized whatever no entity ever had.
 *
 * @param jdbcUrl the address of the database, of which only the kind counts
 * @param database opens connections to it
 */
public record LiveStructure(String jdbcUrl, ConnectionSource database) {

    public LiveStructure {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(database, "database");
    }

    /**
     * How it differs.
     *
     * @param desired what it is compared with
     * @return would bring it there if its rows let it; without steps when there is no difference that matters
     * @throws HyperstackException {@link Problem#CREATION_SCRIPT_FAILED}, and when the database refuses
     */
    public Plan differences(Desired desired) {
        return looking((connection, dialect) -> plan(connection, dialect, outline(connection, dialect, desired)));
    }

    /**
     * How it differs for some who may share it with others: what others declared does not matter either.
     *
     * @param desired what it is compared with
     * @param owners who wants it
     * @return as {@link #differences(Desired)}
     * @throws HyperstackException as {@link #differences(Desired)} does
     */
    public Plan differences(Desired desired, List<String> owners) {
        return looking((connection, dialect) -> plan(connection, dialect, outline(connection, dialect, desired,
                new SyncMemory(connection, dialect.memorySql()).ofAll(owners))));
    }

    private static Plan plan(Connection connection, Dialect dialect, Outline outline) throws SQLException {
        return new Plan(dialect.lower(connection, outline.draft(), List.of()), outline.found().renames(),
                outline.unhandled(), outline.draft().undeclaredTables(), List.of(), outline.found().notes());
    }

    /**
     * As it is, as far as it is about what is wanted: the tables that are wanted, whatever they have and lack, and what these
     * need.
     *
     * @param desired what is wanted
     * @return creates that part of the structure, without rows
     * @throws HyperstackException as {@link #differences(Desired)} does
     */
    public CreationScript declared(Desired desired) {
        return looking((connection, dialect) -> {
            Outline outline = outline(connection, dialect, desired);
            Catalog live = outline.live();
            SortedMap<QualifiedName, Table> tables = kept(live.tables(), name -> outline.wanted().tables()
                    .containsKey(outline.found().renames().tables().getOrDefault(name, name)));
            List<String> words = tables.values().stream().flatMap(table -> table.columns().stream())
                    .map(LiveStructure::words).toList();
            Catalog declared = new Catalog(tables,
                    kept(live.sequences(), name -> outline.wanted().sequences()
                            .containsKey(outline.found().renames().sequences().getOrDefault(name, name))
                            || words.stream().anyMatch(text -> text.contains(name.name()))),
                    kept(live.enumTypes(), name -> words.stream().anyMatch(text -> text.contains(name.name()))),
                    live.otherNames());
            return new CreationScript(dialect.script(connection, declared));
        });
    }

    /**
     * All tables, sequences and types that there are, but for those of this extension.
     *
     * @return as the database spells them
     * @throws HyperstackException when the database refuses
     */
    public Catalog everything() {
        return looking((connection, dialect) -> dialect.read(connection, dialect.otherSchemas(connection)));
    }

    private static String words(Column column) {
        return column.type().sql() + (column.value() instanceof ColumnValue.Default value ? " " + value.expression() : "");
    }

    private static <T> SortedMap<QualifiedName, T> kept(SortedMap<QualifiedName, T> all, Predicate<QualifiedName> wanted) {
        SortedMap<QualifiedName, T> kept = new TreeMap<>(all);
        kept.keySet().removeIf(wanted.negate());
        return kept;
    }

    private static Outline outline(Connection connection, Dialect dialect, Desired desired) throws SQLException {
        return outline(connection, dialect, desired, new SyncMemory(connection, dialect.memorySql()).managed());
    }

    private static Outline outline(Connection connection, Dialect dialect, Desired desired, Managed managed)
            throws SQLException {
        return Outline.of(connection, dialect, desired, Remembered.only(managed),
                live -> Outline.scratch(connection, dialect, desired.script().statements(), live));
    }

    private <T> T looking(Look<T> look) {
        Dialect dialect = Synchronizer.forJdbcUrl(jdbcUrl).dialect();
        try (Connection connection = Failures.open(database)) {
            return dialect.inTransaction(connection, Access.READ, () -> look.at(connection, dialect));
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }

    private interface Look<T> {

        T at(Connection connection, Dialect dialect) throws SQLException;
    }
}
