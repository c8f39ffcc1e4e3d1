package io.quarkiverse.hyperstack.schema.random;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.random.Journey.Outcome;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * What every random pair of structures proves: a database with rows that goes from the first to the second and back has in
 * each place the structure that a new database has there, finds nothing to do the second time, and has every row with every
 * value that can be there. Where rows are in the way it is refused, and nothing has changed.
 * <p>
 * {@code -Dschema.pairs=20000} runs more pairs and {@code -Dschema.seed=2} other ones. A failure prints the shortest pair that
 * was found as the files of a scenario.
 */
abstract class RandomPairs {

    abstract Arena arena();

    /** The edits that are left out, because a defect that is not corrected yet makes them fail. */
    abstract Set<Edit> openEdits();

    /** What the failures of other defects say that are not corrected yet. */
    abstract List<String> openFailures();

    @Property(seed = "3", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
    void a_database_goes_there_and_back_with_all_its_rows(@ForAll("recipes") Recipe recipe) throws SQLException {
        Pair pair = Pair.of(recipe, arena().language(), openEdits());
        Journey journey = new Journey(arena(), pair);
        Outcome outcome = make(journey, recipe);
        Statistics.label("seed " + Recipes.SEED).collect(outcome).coverage(coverage -> {
            coverage.check(Outcome.THERE_AND_BACK).count((there, all) -> there >= all * 65 / 100 - 5);
            coverage.check(Outcome.OPEN_DEFECT).count((defects, all) -> defects <= 3 + all / 50);
        });
        pair.edits().forEach(edit -> Statistics.label("edits").collect(edit));
    }

    private Outcome make(Journey journey, Recipe recipe) throws SQLException {
        try {
            return journey.make(recipe);
        } catch (AssertionError | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (openFailures().stream().anyMatch(message::contains)) {
                return Outcome.OPEN_DEFECT;
            }
            throw new AssertionError(message + "\n" + journey, e);
        }
    }

    @Provide
    Arbitrary<Recipe> recipes() {
        return Recipes.arbitrary();
    }
}
