package io.quarkiverse.hyperstack.schema.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * What every scenario proves. A kind of database extends this with its databases and its directory of scenarios. With
 * {@code -Dscenario.write=true} the plans are written to {@code plan.txt}, to be read before they are committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ScenarioContract {

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
        try (Stream<Path> entries = Files.list(directory())) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    final void gives_the_expected_plan_converges_finds_nothing_the_second_time_and_keeps_every_row(String name)
            throws SQLException, IOException {
        Path scenario = directory().resolve(name);
        CreationScript desired = new CreationScript(SqlFile.statements(scenario.resolve("after.sql")));
        ScenarioDatabase database = emptyDatabase();
        Synchronizer synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        List<String> queries;
        Map<String, List<String>> rows;
        try (Connection connection = database.open()) {
            SqlFile.run(connection, SqlFile.statements(scenario.resolve("before.sql")));
            SqlFile.run(connection, SqlFile.statements(scenario.resolve("rows.sql")));
            queries = database.rowQueries(connection);
            rows = RowsSeen.by(connection, queries);
        }

        Plan planned = synchronizer.plan(database, desired);
        Plan done = synchronizer.apply(database, desired);

        expectPlan(scenario.resolve("plan.txt"), PlanText.of(done));
        assertThat(PlanText.of(planned)).as("the plan shown before").isEqualTo(PlanText.of(done));
        Plan second = synchronizer.plan(database, desired);
        assertThat(second.steps()).as("the second plan").isEmpty();
        assertThat(second.unhandled()).as("what the second plan reports").isEqualTo(done.unhandled());
        try (Connection connection = database.open()) {
            assertThat(RowsSeen.by(connection, queries)).as("the rows").isEqualTo(rows);
            if (done.unhandled().isEmpty() && done.undeclaredTables().isEmpty()) {
                assertThat(database.structure(connection)).as("the structure").isEqualTo(freshStructure(desired));
            }
        }
    }

    private List<String> freshStructure(CreationScript desired) throws SQLException {
        ScenarioDatabase fresh = emptyDatabase();
        try (Connection connection = fresh.open()) {
            SqlFile.run(connection, desired.statements());
            return fresh.structure(connection);
        }
    }

    private static void expectPlan(Path file, String plan) throws IOException {
        if (Boolean.getBoolean("scenario.write")) {
            Files.writeString(file, plan);
        }
        assertThat(plan).as("the plan").isEqualTo(Files.readString(file));
    }
}
