package io.quarkiverse.hyperstack.schema.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * What every scenario proves. A kind of database extends this with its databases and its directory of scenarios. With
 * {@code -Dscenario.write=true} the plans are written to {@code plan.txt} and the refusals to {@code refusal.txt}, to be read
 * before they are committed; {@code -Dscenario.only=<part of a name>} runs some.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ScenarioContract {

    private static final String PLAN = "plan.txt";
    private static final String REFUSAL = "refusal.txt";

    /**
     * @return the directory whose directories are the scenarios
     */
    protected abstract Path directory();

    /**
     * @return an empty database; the subclass disposes of it
     * @throws SQLException when there is none
     */
    protected abstract ScenarioDatabase emptyDatabase() throws SQLException;

    /**
     * @return the scenarios, sorted
     * @throws IOException when the directory cannot be read
     */
    protected final List<String> scenarios() throws IOException {
        String only = System.getProperty("scenario.only", "");
        Path directory = Path.of(System.getProperty("scenario.root", ".")).resolve(directory());
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches(".*(" + only + ").*")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    final void gives_the_expected_plan_converges_finds_nothing_the_second_time_and_keeps_every_row(String name)
            throws SQLException, IOException {
        Scenario scenario = Scenario
                .in(Path.of(System.getProperty("scenario.root", ".")).resolve(directory()).resolve(name));
        ScenarioDatabase database = emptyDatabase();
        Synchronizer synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        Situation situation = Situation.set(scenario, database, synchronizer);
        Plan planned;
        try {
            planned = synchronizer.plan(database, scenario.desired(), scenario.rules());
        } catch (HyperstackException refusal) {
            requireRefusal(situation, refusal);
            return;
        }
        expect(scenario, PLAN, PlanText.of(planned));

        Plan done = synchronizer.apply(database, scenario.desired(), scenario.rules());

        assertThat(PlanText.of(done)).as("the plan shown before").isEqualTo(PlanText.of(planned));
        situation.requireEverythingKept(done);
        Plan second = synchronizer.plan(database, scenario.desired(), scenario.rules());
        assertThat(second.steps()).as("the second plan").isEmpty();
        assertThat(second.unhandled()).as("what the second plan reports").isEqualTo(done.unhandled());
        List<String> structure = situation.structureNow();
        if (scenario.goesBack()) {
            situation.requireWayBack();
        }
        if (done.unhandled().isEmpty() && done.undeclaredTables().isEmpty() && !scenario.keepsOrder()) {
            assertThat(structure).as("the structure, compared with a new database")
                    .isEqualTo(Situation.structureOf(scenario.desired().script(), emptyDatabase()));
        }
    }

    private static void requireRefusal(Situation situation, HyperstackException refusal) throws SQLException, IOException {
        Scenario scenario = situation.scenario();
        assertThat(scenario.has(REFUSAL) || writes() && !scenario.has(PLAN)).as("refused: " + refusal.getMessage()).isTrue();
        expect(scenario, REFUSAL, refusal.getMessage() + "\n");

        HyperstackException again = catchThrowableOfType(HyperstackException.class,
                () -> situation.synchronizer().apply(situation.database(), scenario.desired(), scenario.rules()));

        assertThat(again).as("the refusal to apply").hasMessage(refusal.getMessage());
        situation.requireNothingChanged();
    }

    private static boolean writes() {
        return Boolean.getBoolean("scenario.write");
    }

    private static void expect(Scenario scenario, String file, String text) throws IOException {
        if (writes()) {
            Files.writeString(scenario.file(file), text);
        }
        assertThat(scenario.file(file)).as("the expectation").exists();
        assertThat(text).as("the " + file).isEqualTo(Files.readString(scenario.file(file)));
    }
}
