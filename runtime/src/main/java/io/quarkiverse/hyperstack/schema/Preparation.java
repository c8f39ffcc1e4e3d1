package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart;
import io.quarkiverse.hyperstack.schema.gate.Conversions;
import io.quarkiverse.hyperstack.schema.gate.Gate;
import io.quarkiverse.hyperstack.schema.gate.Loss;
import io.quarkiverse.hyperstack.schema.hierarchy.Hierarchies;
import io.quarkiverse.hyperstack.schema.memory.Remembered;
import io.quarkiverse.hyperstack.schema.memory.Shapes;
import io.quarkiverse.hyperstack.schema.memory.SyncMemory;
import io.quarkiverse.hyperstack.schema.memory.Synchronization;
import io.quarkiverse.hyperstack.schema.plan.Counters;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Renamer;
import io.quarkiverse.hyperstack.schema.plan.Step;
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
        Remembered known = known();
        List<ScriptPart> parts = parts();
        Outline outline = Outline.of(connection, dialect, desired, known, live -> wanted(parts, live, known));
        Renamer.Found found = outline.found();
        GateSql sql = dialect.gateSql(connection, outline.wanted(), found.renames());
        Draft planned = Conversions.in(outline.draft(), sql);
        Rows rows = new Rows(connection, sql, found.renames());
        Draft draft = Counters.withoutLoss(Hierarchies.moved(planned, desired.hints(), sql, rows::count),
                outline.managed());
        Trash trash = new Trash(connection, sql);
        List<TrashEntry> entries = trash.entries();
        Restoration back = trash.restoration(draft, usesTrash() ? entries : List.of());
        Draft filled = draft.with(back.values());
        List<Loss> losses = losses(filled, sql);
        List<TrashEntry> kept = entries.stream().filter(entry -> !back.used().contains(entry.id())).toList();
        List<Step> before = new ArrayList<>(trash.following(found.renames(), entries));
        before.addAll(back.beforeChanges());
        before.addAll(rules.dataLoss() == DataLoss.TRASH ? trash.keep(losses, filled) : List.of());
        List<Step> steps = new ArrayList<>(dialect.lower(connection, filled, before));
        steps.addAll(back.afterChanges());
        steps.addAll(usesTrash() ? trash.expired(rules.trash(), kept, losses, filled) : List.of());
        Plan plan = new Plan(steps, found.renames(), outline.unhandled(), draft.undeclaredTables(),
                losses.stream().map(Loss::how).toList(), notes(found, losses, back));
        return new Prepared(plan, rules.owner() == null
                ? null
                : () -> Synchronization.of(desired.fingerprint(), outline.schemas(),
                        outline.managed().remembered(outline.wanted(), draft, desired.hints()), plan)
                        .with(Shapes.of(parts, outline.wanted(), known),
                                dialect.read(connection, outline.schemas(), known.tables()).known()),
                rows.along(draft.live()));
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

    private Remembered known() throws SQLException {
        return rules.owner() == null
                ? Remembered.only(Managed.everything())
                : new SyncMemory(connection, dialect.memorySql()).remembered(rules.owner()).orElse(Remembered.nothing());
    }

    /** Nobody remembers what a script for the whole database made. */
    private List<ScriptPart> parts() {
        return rules.owner() == null ? List.of() : dialect.parts(desired.script().statements()).orElse(List.of());
    }

    private Catalog wanted(List<ScriptPart> parts, Catalog live, Remembered known) {
        Shortcut way = parts.isEmpty()
                ? Shortcut.none(desired.script().statements())
                : Shortcut.of(parts, live, known);
        return way.complete(Outline.scratch(connection, dialect, way.statements(), live), live);
    }
}
