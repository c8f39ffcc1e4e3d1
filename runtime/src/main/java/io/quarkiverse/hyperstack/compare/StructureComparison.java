package io.quarkiverse.hyperstack.compare;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.ExistingStructure;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;

/** Compares a database with its target, and brings it there. */
public final class StructureComparison {

    private final Side from;
    private final Said said;
    private final Synchronizer engine;
    private final Desired desired;
    private final SortedSet<String> others;

    private StructureComparison(Side from, ExistingStructure target, Said said) {
        this.from = from;
        this.said = said;
        this.engine = Synchronizer.forJdbcUrl(from.jdbcUrl());
        this.desired = new Desired(target.script(), said.hints());
        this.others = target.others();
    }

    /**
     * Reads the target.
     *
     * @param from the database that is to become like it
     * @param target what it is to be like
     * @param said what is known about the way
     * @return the comparison, nothing of which has been looked at yet in the database
     * @throws HyperstackException when the target cannot be read, or something is not said as it must be
     */
    public static StructureComparison of(Side from, Target target, Said said) {
        said.hints();
        return new StructureComparison(from, target.structure(from), said);
    }

    /**
     * What would be done, and what it would lose. Changes nothing.
     *
     * @return the differences
     * @throws HyperstackException when the database cannot be read, rows are in the way of what is new, or a rename renames
     *         nothing ({@link Problem#RENAME_WITHOUT_EFFECT})
     */
    public Comparison look() {
        Plan plan = engine.plan(from.connections(), desired, Rules.wholeDatabase(DataLoss.ALLOW));
        if (!plan.isEmpty()) {
            said.requireEffect(plan.renames());
        }
        return comparison(plan, onlyInTarget(), false);
    }

    /**
     * Brings the database to its target, in one transaction.
     *
     * @param loss {@link DataLoss#REFUSE} or {@link DataLoss#ALLOW}
     * @return what was done
     * @throws HyperstackException as {@link #look} does, and {@link Problem#DATA_LOSS} when values would be lost and are not to
     *         be; the database is then as it was
     */
    public Comparison apply(DataLoss loss) {
        Comparison before = look();
        if (before.plan().isEmpty()) {
            return before;
        }
        return comparison(engine.apply(from.connections(), desired, Rules.wholeDatabase(loss)), before.onlyInTarget(), true);
    }

    /** The views of a script are said once, with all else that is only in the target. */
    private static Comparison comparison(Plan plan, List<String> onlyInTarget, boolean applied) {
        List<Unhandled> unhandled = plan.unhandled().stream().filter(difference -> onlyInTarget.stream()
                .noneMatch(
                        other -> ("view " + other.substring(other.indexOf('"'))).replace("\"", "").equals(difference.object())))
                .toList();
        return new Comparison(new Plan(plan.steps(), plan.renames(), unhandled, plan.undeclaredTables(), plan.losses(),
                plan.notes()), onlyInTarget, applied);
    }

    private List<String> onlyInTarget() {
        if (others.isEmpty()) {
            return List.of();
        }
        SortedSet<String> missing = new TreeSet<>(others);
        missing.removeAll(engine.structure(from.connections()).others());
        return List.copyOf(missing);
    }
}
