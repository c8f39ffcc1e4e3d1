package io.quarkiverse.hyperstack.schema.random;

import java.util.List;
import java.util.Random;

import io.quarkiverse.hyperstack.schema.random.Recipe.TableRecipe;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Where recipes come from. */
final class Recipes {

    /** Other pairs than those of every build. */
    static final long SEED = Long.getLong("schema.seed", 1);

    private Recipes() {
    }

    static Arbitrary<Recipe> arbitrary() {
        Arbitrary<Recipe> recipes = Combinators.combine(tables().ofMinSize(1).ofMaxSize(4), numbers(14).list().ofMinSize(1)
                .ofMaxSize(7),
                Arbitraries.frequencyOf(Tuple.of(19, Arbitraries.just(List.<TableRecipe>of())),
                        Tuple.of(1, tables().ofMinSize(1).ofMaxSize(3))),
                numbers(12))
                .as(Recipe::new);
        RandomGenerator<Recipe> generator = recipes.generator(1000, false);
        return Arbitraries.fromGenerator(random -> generator.next(new Random(random.nextLong() + SEED)));
    }

    private static ListArbitrary<TableRecipe> tables() {
        return Combinators.combine(numbers(8), numbers(10).list().ofMaxSize(4), numbers(10).list().ofMaxSize(4),
                numbers(8).list().ofMaxSize(5)).as(TableRecipe::new).list();
    }

    private static Arbitrary<int[]> numbers(int count) {
        return Arbitraries.integers().between(0, 27719).withDistribution(RandomDistribution.uniform()).withoutEdgeCases()
                .array(int[].class).ofSize(count).withoutEdgeCases();
    }
}
