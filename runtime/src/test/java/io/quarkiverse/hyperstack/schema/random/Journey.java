package io.quarkiverse.hyperstack.schema.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/** The way of one database from a first structure to a second and back, with its rows. */
final class Journey {

    /** How far it went. */
    enum Outcome {
        /** all the way */
        THERE_AND_BACK,
        /** rows are in the way of the second structure */
        REFUSED,
        /** what the second structure made of the rows is in the way of the first */
        REFUSED_BACK,
        /** it met a defect that is known and not corrected yet */
        OPEN_DEFECT
    }

    private static final Set<Problem> ROWS = Set.of(Problem.ROWS_IN_THE_WAY, Problem.VALUE_MISSING, Problem.REFERENCES_BROKEN);

    private final Arena arena;
    private final Pair pair;
    private final Rules rules;
    private final Strangers strangers;
    private final Synchronizer synchronizer;
    private List<String> rows = List.of();

    Journey(Arena arena, Pair pair) {
        this.arena = arena;
        this.pair = pair;
        this.rules = pair.owned() ? Rules.of("unit", DataLoss.TRASH) : Rules.wholeDatabase(DataLoss.TRASH);
        this.strangers = new Strangers(arena, pair);
        this.synchronizer = Synchronizer.forJdbcUrl(arena.jdbcUrl());
    }

    Outcome make(Recipe recipe) throws SQLException {
        List<String> first = arena.language().script(pair.first());
        List<String> second = arena.language().script(pair.second());
        arena.clear(second);
        try (Connection live = arena.live()) {
            Arena.run(live, first);
            rows = new RowMaker(arena, pair.first(), live).fill(recipe.tables());
        }
        if (pair.owned()) {
            Plan plan = synchronizer.apply(arena.engine(), Desired.of(new CreationScript(first)), rules);
            assertThat(plan.steps()).as("the plan for what is there already").isEmpty();
            try (Connection live = arena.live()) {
                strangers.settle(live);
            }
        }
        return travel(first, second);
    }

    private Outcome travel(List<String> first, List<String> second) throws SQLException {
        Catalog start = structure();
        Snapshot before = snapshot(pair.first());
        Cells cells = new Cells(arena, pair);
        Oracle oracle = new Oracle(pair, before, cells);
        HyperstackException refusal = go(second, pair);
        if (refusal != null) {
            expectSame(start, structure(), "the structure after a refusal");
            assertThat(snapshot(pair.first())).as("the rows after a refusal").isEqualTo(before);
            expectLegal(refusal, before, cells);
            return Outcome.REFUSED;
        }
        Catalog there = structure();
        expectSame(there, arena.created(second, there), "the structure there");
        oracle.expectArrived(snapshot(pair.second()));
        expectNothingToDo(second, pair, "there");

        Snapshot arrived = snapshot(pair.second());
        refusal = go(first, pair.reversed());
        if (refusal != null) {
            expectSame(there, structure(), "the structure after a refusal on the way back");
            assertThat(snapshot(pair.second())).as("the rows after a refusal on the way back").isEqualTo(arrived);
            boolean noKey = refusal.problem() == Problem.TRASH_NEEDS_KEY
                    && new Cells(arena, pair.reversed()).isKeyMissing(arrived);
            if (!noKey && (!ROWS.contains(refusal.problem()) || !oracle.isOpen())) {
                throw new AssertionError("refused on the way back without a reason: " + refusal.getMessage(), refusal);
            }
            return Outcome.REFUSED_BACK;
        }
        Catalog back = structure();
        expectSame(back, arena.created(first, back), "the structure back at the start");
        oracle.expectReturned(snapshot(pair.first()));
        expectNothingToDo(first, pair.reversed(), "back at the start");
        return Outcome.THERE_AND_BACK;
    }

    /** Of what is declared. */
    private Catalog structure() throws SQLException {
        return Strangers.without(arena.structure());
    }

    private Snapshot snapshot(Model model) throws SQLException {
        try (Connection live = arena.live()) {
            if (pair.owned()) {
                strangers.expectUntouched(live, model);
            }
            return Snapshot.of(arena, live, model);
        }
    }

    private @Nullable HyperstackException go(List<String> script, Pair way) {
        try {
            Plan plan = synchronizer.apply(arena.engine(), new Desired(new CreationScript(script), way.hints()), rules);
            expectDone(plan);
            return null;
        } catch (HyperstackException e) {
            return e;
        }
    }

    private static void expectDone(Plan plan) {
        assertThat(plan.unhandled()).as("what is not done").allMatch(left -> left.toString().contains(Strangers.COLUMN));
    }

    private void expectNothingToDo(List<String> script, Pair way, String where) throws SQLException {
        if (pair.owned()) {
            try (Connection live = arena.live()) {
                // Without this the memory would answer, and nobody would look.
                Arena.run(live, List.of("update hyperstack_sync set structure = ''"));
            }
        }
        Plan plan = synchronizer.plan(arena.engine(), new Desired(new CreationScript(script), way.hints()), rules);
        assertThat(plan.steps()).as("the second plan " + where).isEmpty();
        expectDone(plan);
    }

    private void expectLegal(HyperstackException refusal, Snapshot before, Cells cells) throws SQLException {
        if (refusal.problem() == Problem.TRASH_NEEDS_KEY && cells.isKeyMissing(before)) {
            return;
        }
        if (!ROWS.contains(refusal.problem())) {
            throw new AssertionError("refused: " + refusal.getMessage(), refusal);
        }
        try (Connection beside = arena.beside()) {
            if (new Obstacles(arena, pair, cells, beside).of(before).isEmpty()) {
                throw new AssertionError("refused without a reason: " + refusal.getMessage(), refusal);
            }
        }
    }

    private static void expectSame(Catalog one, Catalog other, String what) {
        assertThat(Differ.diff(one, other)).as(what + ", difference to what it has to be").isEmpty();
        assertThat(Differ.diff(other, one)).as(what + ", difference from what it has to be").isEmpty();
    }

    /** The pair as the files of a scenario. */
    @Override
    public String toString() {
        return "edits: " + pair.edits() + (pair.owned() ? " by an owner" : "") + "\n-- before.sql\n"
                + text(arena.language().script(pair.first())) + "\n-- rows.sql\n"
                + text(rows) + "\n-- after.sql\n" + text(arena.language().script(pair.second())) + "\n-- hints\n"
                + pair.hints().tables() + pair.hints().columns();
    }

    private static String text(List<String> statements) {
        return statements.isEmpty() ? "" : String.join(";\n\n", statements) + ";\n";
    }
}
