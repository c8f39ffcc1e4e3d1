package io.quarkiverse.hyperstack.schema.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;

/** What the data or the structure forbids, each kind shown by scenarios in which the database stays as it is. */
class RefusalsTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/schema");

    private static Map<Problem, Set<String>> refusals(String database) throws IOException {
        Map<Problem, Set<String>> refusals = new EnumMap<>(Problem.class);
        try (Stream<Path> scenarios = Files.list(SCENARIOS.resolve(database))) {
            for (Path scenario : scenarios.toList()) {
                if (Files.exists(scenario.resolve("refusal.txt"))) {
                    String message = Files.readString(scenario.resolve("refusal.txt"));
                    Problem problem = Stream.of(Problem.values()).filter(any -> message.startsWith(any.code() + " "))
                            .findFirst()
                            .orElseThrow();
                    refusals.computeIfAbsent(problem, any -> new TreeSet<>()).add(scenario.getFileName().toString());
                }
            }
        }
        return refusals;
    }

    @Test
    void every_way_in_which_rows_forbid_a_change_is_shown_on_both_databases() throws IOException {
        for (String database : List.of("sqlite", "postgresql")) {
            assertThat(refusals(database)).as(database).containsKeys(Problem.ROWS_IN_THE_WAY, Problem.DATA_LOSS,
                    Problem.VALUE_MISSING, Problem.RENAME_AMBIGUOUS, Problem.TRASH_NEEDS_KEY);
        }
    }

    @Test
    void what_only_sqlite_or_only_postgresql_forbids_is_shown() throws IOException {
        assertThat(refusals("sqlite")).containsKeys(Problem.DEPENDENT_WOULD_BREAK, Problem.RENAME_REFUSED,
                Problem.SEARCH_TABLE_WOULD_BREAK);
        assertThat(refusals("postgresql")).containsKeys(Problem.STILL_USED, Problem.CANNOT_BE_PUT_BACK, Problem.KIND_OF_TABLE);
    }

    @Test
    void every_scenario_expects_a_plan_or_a_refusal_and_there_are_enough_of_them() throws IOException {
        for (String database : List.of("sqlite", "postgresql")) {
            try (Stream<Path> scenarios = Files.list(SCENARIOS.resolve(database))) {
                Map<Boolean, List<Path>> byExpectation = scenarios.collect(Collectors.partitioningBy(
                        scenario -> Files.exists(scenario.resolve("plan.txt")) != Files
                                .exists(scenario.resolve("refusal.txt"))));
                assertThat(byExpectation.get(false)).as("scenarios with both or neither").isEmpty();
                assertThat(byExpectation.get(true)).as(database).hasSizeGreaterThanOrEqualTo(150);
            }
        }
    }
}
