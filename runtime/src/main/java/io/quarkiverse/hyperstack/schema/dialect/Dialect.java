package io.quarkiverse.hyperstack.schema.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;

/** A kind of database: how it is read, how changes are written for it, and how they are made safely. Without state. */
public interface Dialect extends Removing {

    /**
     * Runs work in one transaction on a connection that nobody else uses, set up as the work needs it, and leaves the
     * connection as it was. Reading sees one state of the database and always ends in a rollback. Writing first takes the lock
     * that keeps other processes from applying a plan meanwhile (waiting for it), commits when the work returns, and rolls back
     * when it throws.
     *
     * @param connection in auto-commit mode
     * @param access what the work is going to do
     * @param work what to do
     * @param <T> what the work makes
     * @return the work's result
     * @throws SQLException what the work or the database throws; nothing has changed then
     */
    <T> T inTransaction(Connection connection, Access access, Work<T> work) throws SQLException;

    /**
     * Whether the database refused because it cannot be written at all.
     *
     * @param failure what {@link #inTransaction} threw
     * @return true for a read-only file, server or transaction
     */
    boolean isReadOnly(SQLException failure);

    /**
     * Whether the database refused because somebody else held a lock for too long.
     *
     * @param failure what {@link #inTransaction} threw
     * @return true when waiting may help
     */
    boolean isLocked(SQLException failure);

    /**
     * Reads the structure of the database.
     *
     * @param connection inside {@link #inTransaction}
     * @param schemas the schemas to read beside the connection's own one: those that a desired structure names; ignored on
     *        SQLite
     * @return what there is that could be ours: no views, no system tables, nothing of other tools
     * @throws SQLException when the database refuses
     */
    Catalog read(Connection connection, Set<String> schemas) throws SQLException;

    /**
     * {@link #read(Connection, Set)} that leaves out what is known to be as it was.
     *
     * @param connection inside {@link #inTransaction}
     * @param schemas the schemas to read beside the connection's own one
     * @param known what was known after an earlier reading
     * @return what there is, and what is known now; nothing where reading costs next to nothing
     * @throws SQLException when the database refuses
     */
    default Reading read(Connection connection, Set<String> schemas, KnownTables known) throws SQLException {
        return new Reading(read(connection, schemas), KnownTables.none());
    }

    /**
     * The schemas that a structure can be in, beside the connection's own one.
     *
     * @param connection inside {@link #inTransaction}
     * @return without the system's and those of extensions; empty on SQLite
     * @throws SQLException when the database refuses
     */
    default Set<String> otherSchemas(Connection connection) throws SQLException {
        return Set.of();
    }

    /**
     * What there is beside the structure: views, triggers, functions and the like. Nothing here ever compares or makes those.
     *
     * @param connection inside {@link #inTransaction}
     * @param schemas the schemas to look at beside the connection's own one
     * @return kind and name, for people, without what extensions brought
     * @throws SQLException when the database refuses
     */
    SortedSet<String> others(Connection connection, Set<String> schemas) throws SQLException;

    /**
     * Writes a whole structure down as a creation script.
     *
     * @param connection inside {@link #inTransaction}
     * @param catalog the structure
     * @return the statements, as {@link #scratch} takes them
     * @throws SQLException when the database refuses
     */
    default List<String> script(Connection connection, Catalog catalog) throws SQLException {
        Draft draft = new Draft(Catalog.empty(), Renames.none(), Differ.diff(Catalog.empty(), catalog), RowValues.none(),
                List.of(), List.of());
        return lower(connection, draft, List.of()).stream().map(Step::sql).toList();
    }

    /**
     * Creates a structure where it does no harm, reads it with the reader of {@link #read}, and removes it.
     *
     * @param connection inside {@link #inTransaction}; afterwards in the state in which it was
     * @param creation the statements of the creation script, in order
     * @return the structure that the statements create, named as {@link #read} would name it in the real place
     * @throws SQLException when a statement is wrong
     */
    Catalog scratch(Connection connection, List<String> creation) throws SQLException;

    /**
     * {@link #scratch(Connection, List)} for a database that is mostly so already, which may save work.
     *
     * @param connection inside {@link #inTransaction}; afterwards in the state in which it was
     * @param creation the statements of the creation script, in order
     * @param live what is there now
     * @return the structure that the statements create
     * @throws SQLException when a statement is wrong
     */
    default Catalog scratch(Connection connection, List<String> creation, Catalog live) throws SQLException {
        return scratch(connection, creation);
    }

    /**
     * An empty place of this kind of database for anything that nothing may stay of.
     *
     * @param database opens a connection to a server where one is needed; SQLite needs none
     * @param scripts what is going to run there, for the schemas that it names
     * @return the place, to be closed
     * @throws SQLException when the database refuses
     */
    ScratchPlace scratchPlace(Connections database, List<String> scripts) throws SQLException;

    /**
     * What the statements of a creation script are about, so that those need not run which make what is known.
     *
     * @param creation the statements of the creation script, in order
     * @return one part a statement; empty when one of them leaves a doubt, or creating costs nothing here
     */
    default Optional<List<ScriptPart>> parts(List<String> creation) {
        return Optional.empty();
    }

    /**
     * Spells a desired structure as the database does, where the database has two spellings for one thing: names in another
     * case, conditions that it words differently depending on how they were written down.
     *
     * @param connection inside {@link #inTransaction}; afterwards in the state in which it was
     * @param desired what is wanted
     * @param live what there is
     * @return the desired structure, comparable with the live one by {@code equals}
     * @throws SQLException when the database refuses
     */
    default Catalog spellLike(Connection connection, Catalog desired, Catalog live) throws SQLException {
        return desired;
    }

    /**
     * The structure as it is after renames, in the database's words: tables, columns, the keys, checks, indexes, defaults
     * and generated values that name them.
     *
     * @param live what there is
     * @param renames what gets another name
     * @return the same structure in its new names
     */
    Catalog rename(Catalog live, Renames renames);

    /**
     * Writes changes as SQL: first the renames, then {@code beforeChanges}, then the changes.
     *
     * @param connection inside {@link #inTransaction}, to read what no catalog holds (triggers, for instance)
     * @param draft the changes to make
     * @param beforeChanges steps that work in the new names and before anything is lost
     * @return the statements in an order that works, each with its reason; the same for the same input
     * @throws SQLException when the database refuses
     */
    List<Step> lower(Connection connection, Draft draft, List<Step> beforeChanges) throws SQLException;

    /**
     * The steps for several files, so that nobody who works with the database waits for long.
     *
     * @param steps the steps that {@link #lower} gave
     * @return the same changes in groups, in the order in which these have to run; one group where there is nothing to gain
     */
    default List<StepGroup> apart(List<Step> steps) {
        return steps.isEmpty() ? List.of() : List.of(new StepGroup(StepGroup.Kind.TOGETHER, steps));
    }

    /**
     * Makes the changes, and checks what can be checked only afterwards.
     *
     * @param connection inside {@link #inTransaction} with {@link Access#WRITE}
     * @param steps the steps that {@link #lower} gave
     * @param runner runs one step, logs it, and turns its failure into an exception that names it
     * @throws SQLException when the database refuses
     */
    default void execute(Connection connection, List<Step> steps, StepRunner runner) throws SQLException {
        for (Step step : steps) {
            runner.run(connection, step);
        }
    }

    /**
     * What makes the numbers of a table go on behind its highest one, after rows were written with numbers of their own.
     *
     * @param table a table that is there
     * @return statements; none where the database does that by itself
     */
    default List<String> goOnBehindRows(Table table) {
        return List.of();
    }

    /**
     * How the gate's questions are put to this database.
     *
     * @param connection inside {@link #inTransaction}, to learn what this server can
     * @return the words of this kind of database
     * @throws SQLException when the database refuses
     */
    GateSql gateSql(Connection connection) throws SQLException;

    /**
     * {@link #gateSql(Connection)} for a database that has to be asked about types which are not there yet, or not under
     * their name.
     *
     * @param connection inside {@link #inTransaction}, to learn what this server can
     * @param wanted the structure that is wanted, with its enum types
     * @param renames what gets another name
     * @return the words of this kind of database
     * @throws SQLException when the database refuses
     */
    default GateSql gateSql(Connection connection, Catalog wanted, Renames renames) throws SQLException {
        return gateSql(connection);
    }

    /**
     * How the database remembers a synchronization.
     *
     * @return the words of this kind of database
     */
    MemorySql memorySql();

    /** What a transaction is for. */
    enum Access {
        /** Reading; whatever is written on the way is rolled back. */
        READ,
        /** Changing the structure. */
        WRITE
    }

    /**
     * Something to do in a transaction.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    interface Work<T> {

        T run() throws SQLException;
    }

    /** Opens connections. */
    @FunctionalInterface
    interface Connections {

        Connection open() throws SQLException;
    }

    /** Runs one step. */
    @FunctionalInterface
    interface StepRunner {

        void run(Connection connection, Step step) throws SQLException;
    }
}
