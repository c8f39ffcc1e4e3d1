package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.gate.Conversions;
import io.quarkiverse.hyperstack.schema.gate.Gate;
import io.quarkiverse.hyperstack.schema.gate.Loss;
import io.quarkiverse.hyperstack.schema.memory.Shapes;
import io.quarkiverse.hyperstack.schema.memory.SyncMemory;
import io.quarkiverse.hyperstack.schema.memory.Synchronization;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Planner;
import io.quarkiverse.hyperstack.schema.plan.Renamer;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;
import io.quarkiverse.hyperstack.schema.trash.Restoration;
import io.quarkiverse.hyperstack.schema.trash.Trash;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;

/**
 * The way from two structures to a plan, within a transaction.
 *
 * @param connection inside {@link Dialect#inTransaction}
 * @param dialect the kind of database
 * @param desired what is wanted
 * @param rules how far the plan may go
 */
record Preparation(Connection connection, Dialect dialect, Desired desired, Rules rules) {

    Prepared prepared() throws SQLException {
        Managed managed = managed();
        Set<String> known = schemas(Catalog.empty(), managed);
        Catalog home = dialect.read(connection, known);
        List<ScriptPart> parts = parts();
        Catalog wanted = wanted(parts, home);
        Set<String> schemas = schemas(wanted, managed);
        Catalog live = schemas.equals(known) ? home : dialect.read(connection, schemas);
        Catalog comparable = dialect.spellLike(connection, wanted, live);
        Renamer.Found found = Renamer.find(live, comparable, managed.withWaysBack(desired.hints(), live, comparable), managed);
        Renames renames = found.renames();
        Catalog renamed = dialect.rename(live, renames);
        Catalog spelled = renames.isEmpty() ? comparable : dialect.spellLike(connection, wanted, renamed);
        Managed ours = managed.after(renames);
        GateSql sql = dialect.gateSql(connection, spelled);
        Draft draft = Conversions.in(Planner.plan(renamed, renames, Differ.diff(renamed, spelled), desired.hints(), ours), sql);
        Trash trash = new Trash(connection, sql);
        List<TrashEntry> entries = trash.entries();
        Restoration back = trash.restoration(draft, usesTrash() ? entries : List.of());
        Draft filled = draft.with(back.values());
        List<Loss> losses = losses(filled, sql);
        List<TrashEntry> kept = entries.stream().filter(entry -> !back.used().contains(entry.id())).toList();
        List<Step> before = new ArrayList<>(trash.following(renames, entries));
        before.addAll(back.beforeChanges());
        before.addAll(rules.dataLoss() == DataLoss.TRASH ? trash.keep(losses, filled) : List.of());
        List<Step> steps = new ArrayList<>(dialect.lower(connection, filled, before));
        steps.addAll(back.afterChanges());
        steps.addAll(usesTrash() ? trash.expired(rules.trash(), kept, losses, filled) : List.of());
        Plan plan = new Plan(steps, renames, unhandled(draft, spelled, live), draft.undeclaredTables(),
                losses.stream().map(Loss::how).toList(), notes(found, losses, back));
        return new Prepared(plan, rules.owner() == null
                ? null
                : () -> Synchronization.of(desired.fingerprint(), schemas, ours.remembered(spelled, draft), plan)
                        .with(Shapes.of(parts, spelled)));
    }

    /** A comparison of two databases has nothing to do with what was lost before. */
    private boolean usesTrash() {
        return rules.owner() != null || rules.dataLoss() == DataLoss.TRASH;
    }

    private List<Loss> losses(Draft draft, GateSql sql) throws SQLException {
        Gate gate = new Gate(connection, sql);
        gate.requireFittingRows(draft);
        List<Loss> losses = gate.losses(draft);
        Gate.requireNoLoss(losses, rules.dataLoss());
        return losses;
    }

    private List<String> notes(Renamer.Found found, List<Loss> losses, Restoration back) {
        List<String> notes = new ArrayList<>(found.notes());
        String fate = rules.dataLoss() == DataLoss.TRASH ? "in the trash: " : "lost: ";
        losses.forEach(loss -> notes.add(fate + loss.how()));
        notes.addAll(back.notes());
        return notes;
    }

    private Managed managed() throws SQLException {
        return rules.owner() == null
                ? Managed.everything()
                : new SyncMemory(connection, dialect.memorySql()).managed(rules.owner()).orElse(Managed.only(List.of()));
    }

    /** What the draft leaves, and the views of the script that are not there: nobody makes those. */
    private static List<Unhandled> unhandled(Draft draft, Catalog wanted, Catalog live) {
        Stream<Unhandled> views = wanted.otherNames().stream().filter(name -> !live.otherNames().contains(name))
                .map(name -> new Unhandled("view " + name, "is not there; views and the like are left to you"));
        return Stream.concat(draft.unhandled().stream(), views).toList();
    }

    /** Where something is wanted, was declared once, or is said to have been. */
    private Set<String> schemas(Catalog wanted, Managed managed) {
        Stream<QualifiedName> wantedNames = Stream.of(wanted.tables(), wanted.sequences(), wanted.enumTypes())
                .flatMap(objects -> objects.keySet().stream());
        Stream<QualifiedName> formerNames = desired.hints().tables().values().stream().flatMap(List::stream);
        return Stream.of(wantedNames, managed.items().stream().map(Managed.Item::object), formerNames)
                .flatMap(names -> names).map(QualifiedName::schema).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody remembers what a script for the whole database made. */
    private List<ScriptPart> parts() {
        return rules.owner() == null ? List.of() : dialect.parts(desired.script().statements()).orElse(List.of());
    }

    private Catalog wanted(List<ScriptPart> parts, Catalog live) throws SQLException {
        Shortcut way = rules.owner() == null || parts.isEmpty()
                ? Shortcut.none(desired.script().statements())
                : Shortcut.of(parts, live, new SyncMemory(connection, dialect.memorySql()).shapes(rules.owner()));
        return way.complete(scratch(way.statements(), live), live);
    }

    private Catalog scratch(List<String> statements, Catalog live) {
        try {
            return dialect.scratch(connection, statements, live);
        } catch (SQLException e) {
            throw new HyperstackException(Problem.CREATION_SCRIPT_FAILED,
                    "the statements that create the wanted structure do not run in an empty database: " + e.getMessage(),
                    "correct the entity or script that the message is about", e);
        }
    }
}
