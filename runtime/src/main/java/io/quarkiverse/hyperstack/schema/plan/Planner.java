package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * Decides which changes are made. What only adds is made, all of it or, where a part of it cannot be, without everything that
 * needs that part; the rest is reported.
 */
public final class Planner implements Change.Visitor<Boolean> {

    private final Candidates candidates;
    private final Map<QualifiedName, Table> desired = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Unhandled> unhandled = new ArrayList<>();
    private final List<QualifiedName> undeclaredTables = new ArrayList<>();

    private Planner(Catalog live) {
        this.candidates = new Candidates(live);
        this.desired.putAll(live.tables());
    }

    /**
     * Decides.
     *
     * @param live the database as it is
     * @param differences what leads from there to what is wanted
     * @param rowCounts how many rows are in the tables that get a NOT NULL column without a default; 0 for tables that are not
     *        in the map
     * @return what is made and what is reported
     */
    public static Draft plan(Catalog live, List<Change> differences, Map<QualifiedName, Long> rowCounts) {
        Planner planner = new Planner(live);
        differences.forEach(change -> change.accept(planner));
        planner.removeWhatCannotBe(new Obstacles(planner.candidates, planner.desired, rowCounts));
        planner.keepTheRest();
        return new Draft(live, Renames.none(), planner.changes, RowValues.none(), planner.unhandled, planner.undeclaredTables);
    }

    /** One thing that cannot be made may be what another one needs: until nothing more falls. */
    private void removeWhatCannotBe(Obstacles obstacles) {
        int reported;
        do {
            reported = unhandled.size();
            candidates.project();
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
        Refusal refusal = new Refusal(table, candidates.planned(table.object()), obstacles);
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
        return undeclaredTables.add(change.object());
    }

    @Override
    public Boolean alterTable(Change.AlterTable change) {
        desired.put(change.object(), change.after());
        candidates.add(change);
        return true;
    }

    @Override
    public Boolean addSequence(Change.AddSequence change) {
        if (candidates.isTaken(change.object().schema(), change.object().name())) {
            return unhandled.add(new Unhandled("sequence " + change.object(), Obstacles.NAME_TAKEN));
        }
        return changes.add(change);
    }

    @Override
    public Boolean dropSequence(Change.DropSequence change) {
        return unhandled.add(new Unhandled("sequence " + change.object(), "is in the database and not declared"));
    }

    @Override
    public Boolean changeSequence(Change.ChangeSequence change) {
        return unhandled.add(new Unhandled("sequence " + change.object(),
                words(change.before()) + ", declared as " + words(change.after())));
    }

    private static String words(Sequence sequence) {
        return "starts with " + sequence.start() + " and increments by " + sequence.increment();
    }

    @Override
    public Boolean addEnumType(Change.AddEnumType change) {
        return changes.add(change);
    }

    @Override
    public Boolean dropEnumType(Change.DropEnumType change) {
        return unhandled.add(new Unhandled("type " + change.object(), "is in the database and not declared"));
    }

    @Override
    public Boolean changeEnumType(Change.ChangeEnumType change) {
        if (change.onlyAdds()) {
            return changes.add(change);
        }
        return unhandled.add(new Unhandled("type " + change.object(),
                "has labels " + change.before().labels() + ", declared as " + change.after().labels()));
    }

    @Override
    public Boolean rename(Change.Rename change) {
        throw new IllegalArgumentException("Renames are no differences: " + change);
    }
}
