package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.memory.Remembered;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Planner;
import io.quarkiverse.hyperstack.schema.plan.Renamer;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;

/**
 * Two structures laid side by side, before any row is asked.
 *
 * @param schemas the schemas that were looked at, beside the connection's own one
 * @param live what there is
 * @param wanted what is wanted, in the words of what there is
 * @param found the renames
 * @param managed what may be dropped, in the names after the renames
 * @param draft the changes
 */
record Outline(Set<String> schemas, Catalog live, Catalog wanted, Renamer.Found found, Managed managed, Draft draft) {

    /**
     * Lays them side by side.
     *
     * @param connection inside {@link Dialect#inTransaction}
     * @param dialect the kind of database
     * @param desired what is wanted
     * @param remembered what may be dropped, and what is known of the tables
     * @param creation creates what is wanted, and tells what it is
     */
    static Outline of(Connection connection, Dialect dialect, Desired desired, Remembered remembered,
            Creation creation) throws SQLException {
        Managed managed = remembered.managed();
        Set<String> known = schemas(desired, Catalog.empty(), managed);
        Catalog home = read(connection, dialect, known, remembered);
        Catalog wanted = creation.of(home);
        Set<String> schemas = schemas(desired, wanted, managed);
        Catalog live = schemas.equals(known) ? home : read(connection, dialect, schemas, remembered);
        Catalog comparable = dialect.spellLike(connection, wanted, live);
        Renamer.Found found = Renamer.find(live, comparable, managed.withWaysBack(desired.hints(), live, comparable), managed);
        Renames renames = found.renames();
        Catalog renamed = dialect.rename(live, renames);
        Catalog spelled = renames.isEmpty() ? comparable : dialect.spellLike(connection, wanted, renamed);
        Managed ours = managed.after(renames, live, one -> dialect.rename(one, renames));
        Draft draft = Planner.plan(renamed, renames, Differ.diff(renamed, spelled), desired.hints(), ours);
        return new Outline(schemas, live, spelled, found, ours, draft);
    }

    private static Catalog read(Connection connection, Dialect dialect, Set<String> schemas, Remembered remembered)
            throws SQLException {
        return remembered.tables().isEmpty()
                ? dialect.read(connection, schemas)
                : dialect.read(connection, schemas, remembered.tables()).catalog();
    }

    /** What the draft leaves, and the views of the script that are not there: nobody makes those. */
    List<Unhandled> unhandled() {
        Stream<Unhandled> views = wanted.otherNames().stream().filter(name -> !live.otherNames().contains(name))
                .map(name -> new Unhandled("view " + name, "is not there; views and the like are left to you"));
        return Stream.concat(draft.unhandled().stream(), views).toList();
    }

    /** Where something is wanted, was declared once, or is said to have been. */
    private static Set<String> schemas(Desired desired, Catalog wanted, Managed managed) {
        Stream<QualifiedName> wantedNames = Stream.of(wanted.tables(), wanted.sequences(), wanted.enumTypes())
                .flatMap(objects -> objects.keySet().stream());
        Stream<QualifiedName> formerNames = desired.hints().tables().values().stream().flatMap(List::stream);
        return Stream.of(wantedNames, managed.items().stream().map(Managed.Item::object), formerNames)
                .flatMap(names -> names).map(QualifiedName::schema).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Runs a creation script where it does no harm. */
    static Catalog scratch(Connection connection, Dialect dialect, List<String> statements, Catalog live) {
        try {
            return dialect.scratch(connection, statements, live);
        } catch (SQLException e) {
            throw new HyperstackException(Problem.CREATION_SCRIPT_FAILED,
                    "the statements that create the wanted structure do not run in an empty database: " + e.getMessage(),
                    "correct the entity or script that the message is about", e);
        }
    }

    /** Tells what is wanted. */
    @FunctionalInterface
    interface Creation {

        Catalog of(Catalog live) throws SQLException;
    }
}
