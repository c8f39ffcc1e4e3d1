package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * Decides which changes are made. What is new is made, all of it or, where a part of it cannot be, without everything that
 * needs that part. What is no longer wanted is dropped where it is ours, and reported or left alone where it is not.
 */
public final class Planner implements Change.Visitor<Boolean> {

    private final Candidates candidates;
    private final Hints hints;
    private final Managed managed;
    private final Map<QualifiedName, Table> desired = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Unhandled> unhandled = new ArrayList<>();
    private final List<QualifiedName> undeclaredTables = new ArrayList<>();
    private final SortedMap<QualifiedName, ColumnName> numbered = new TreeMap<>();

    private Planner(Catalog live, Hints hints, Managed managed) {
        this.candidates = new Candidates(live);
        this.hints = hints;
        this.managed = managed;
        this.desired.putAll(live.tables());
    }

    /**
     * Decides.
     *
     * @param live the database as it is, in the names after the renames
     * @param renames what is renamed before anything else
     * @param differences what leads from there to what is wanted
     * @param hints what people say about values; the renames are in {@code renames} already
     * @param managed what may be dropped, in the names after the renames
     * @return what is made and what is reported
     */
    public static Draft plan(Catalog live, Renames renames, List<Change> differences, Hints hints, Managed managed) {
        Planner planner = new Planner(live, hints, managed);
        planner.candidates.project();
        differences.forEach(change -> change.accept(planner));
        planner.removeWhatCannotBe(new Obstacles(planner.candidates, planner.desired));
        planner.keepTheRest();
        return new Draft(live, renames, planner.changes,
                new RowValues(new TreeMap<>(), Fillings.of(planner.changes, hints), new TreeMap<>(),
                        planner.numbered, RowMoves.none()),
                planner.unhandled,
                planner.undeclaredTables);
    }

    /** One thing that cannot be made may be what another one needs: until nothing more falls. */
    private void removeWhatCannotBe(Obstacles obstacles) {
        int reported;
        do {
            reported = unhandled.size();
            candidates.project();
            changes.removeIf(change -> change instanceof Change.AddSequence added && cannotBe(added)
                    || change instanceof Change.DropEnumType dropped && isUsed(dropped));
            candidates.added().forEach(change -> removeTable(change, obstacles));
            candidates.altered().forEach(change -> removeChanges(change, obstacles));
        } while (unhandled.size() > reported);
    }

    private void removeTable(Change.AddTable change, Obstacles obstacles) {
        String obstacle = obstacles.toTable(change.table());
        if (obstacle != null) {
            candidates.remove(change);
            unhandled.add(new Unhandled("table " + change.object(), obstacle));
        }
    }

    private void removeChanges(Change.AlterTable table, Obstacles obstacles) {
        Refusal refusal = new Refusal(table, managed, obstacles, new Undeclared(candidates, desired));
        List<TableChange> refused = new ArrayList<>();
        for (TableChange change : candidates.kept(table)) {
            Unhandled reported = change.accept(refusal);
            if (reported != null) {
                refused.add(change);
                unhandled.add(reported);
            }
        }
        candidates.remove(table, refused);
    }

    private boolean cannotBe(Change.AddSequence change) {
        return candidates.isTaken(change.object().schema(), change.object().name())
                && unhandled.add(new Unhandled("sequence " + change.object(), Obstacles.NAME_TAKEN));
    }

    private boolean isUsed(Change.DropEnumType change) {
        List<String> users = new Undeclared(candidates, desired).columnsOf(change.object());
        return !users.isEmpty() && unhandled.add(new Unhandled("type " + change.object(),
                "is not declared any more and stays, because it is the type of " + String.join(", ", users)));
    }

    private void keepTheRest() {
        changes.addAll(candidates.added());
        for (Change.AlterTable table : candidates.altered()) {
            List<TableChange> kept = candidates.kept(table);
            if (!kept.isEmpty()) {
                changes.add(new Change.AlterTable(table.before(), Projection.of(table.before(), kept), kept));
            }
        }
    }

    @Override
    public Boolean addTable(Change.AddTable change) {
        desired.put(change.object(), change.table());
        candidates.add(change);
        return true;
    }

    @Override
    public Boolean dropTable(Change.DropTable change) {
        desired.remove(change.object());
        if (!managed.owns(Managed.table(change.object()))) {
            return undeclaredTables.add(change.object());
        }
        candidates.drop(change);
        return changes.add(change);
    }

    @Override
    public Boolean alterTable(Change.AlterTable change) {
        desired.put(change.object(), change.after());
        candidates.add(managed.isOthers(change.object()) ? NamesOfOthers.kept(change) : change);
        return true;
    }

    @Override
    public Boolean addSequence(Change.AddSequence change) {
        hints.numberedBy(change.object()).ifPresent(column -> numbered.put(change.object(), column));
        return changes.add(change);
    }

    @Override
    public Boolean dropSequence(Change.DropSequence change) {
        if (!managed.owns(Managed.sequence(change.object()))) {
            return false;
        }
        candidates.drop(change);
        return changes.add(change);
    }

    @Override
    public Boolean changeSequence(Change.ChangeSequence change) {
        return changes.add(change);
    }

    @Override
    public Boolean addEnumType(Change.AddEnumType change) {
        return changes.add(change);
    }

    @Override
    public Boolean dropEnumType(Change.DropEnumType change) {
        return managed.owns(Managed.enumType(change.object())) && changes.add(change);
    }

    @Override
    public Boolean changeEnumType(Change.ChangeEnumType change) {
        return changes.add(change);
    }

    @Override
    public Boolean rename(Change.Rename change) {
        throw new IllegalArgumentException("Renames are no differences: " + change);
    }
}
