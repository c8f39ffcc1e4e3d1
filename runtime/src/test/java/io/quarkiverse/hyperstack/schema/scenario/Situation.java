package io.quarkiverse.hyperstack.schema.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * A scenario's database before the change, and what has to be true of it afterwards.
 *
 * @param scenario what it is about
 * @param database the database that changes
 * @param synchronizer the engine
 * @param before what is in it before the change
 * @param structure its structure before the change
 * @param kept the rows of the scenario's own queries before the change, in the order of the queries
 */
record Situation(Scenario scenario, ScenarioDatabase database, Synchronizer synchronizer, Seen before,
        List<String> structure, List<List<String>> kept) {

    /** Creates the database of before with its rows; what an owner declared once is declared first. */
    static Situation set(Scenario scenario, ScenarioDatabase database, Synchronizer synchronizer) throws SQLException {
        if (scenario.has("declared.sql")) {
            synchronizer.apply(database, Desired.of(new CreationScript(scenario.statements("declared.sql"))),
                    scenario.rules());
        }
        try (Connection connection = database.open()) {
            SqlFile.run(connection, scenario.statements("before.sql"));
            SqlFile.run(connection, scenario.statements("rows.sql"));
        }
        try (Connection connection = database.open()) {
            Seen before = database.seen(connection);
            before.tables().forEach((name, table) -> assertThat(
                    Seen.isOurs(name) || scenario.names("empty").contains(name) || !table.rows().isEmpty())
                    .as("table " + name + " has rows, or rules.txt says empty = " + name).isTrue());
            List<List<String>> kept = new ArrayList<>();
            for (KeptQuery query : scenario.kept()) {
                kept.add(RowsSeen.of(connection, query.before()));
            }
            assertThat(scenario.names("converted").isEmpty() || !kept.isEmpty()).as("kept.sql proves conversions").isTrue();
            return new Situation(scenario, database, synchronizer, before, database.structure(connection), kept);
        }
    }

    void requireEverythingKept(Plan plan) throws SQLException {
        PlannedRenames renames = PlannedRenames.of(plan, database::fold);
        try (Connection connection = database.open()) {
            Seen after = database.seen(connection);
            assertThat(new RowsKept(before, after, renames, scenario).complaints()).as("rows that were not kept").isEmpty();
            assertThat(new ThingsKept(before, after, renames, scenario).complaints()).as("things that were not kept")
                    .isEmpty();
            for (int i = 0; i < kept.size(); i++) {
                assertThat(RowsSeen.of(connection, scenario.kept().get(i).after())).as(scenario.kept().get(i).after())
                        .isEqualTo(kept.get(i));
            }
        }
    }

    void requireNothingChanged() throws SQLException {
        try (Connection connection = database.open()) {
            assertThat(database.structure(connection)).as("the structure after a refusal").isEqualTo(structure);
            assertThat(database.seen(connection)).as("the content after a refusal").isEqualTo(before);
        }
    }

    List<String> structureNow() throws SQLException {
        try (Connection connection = database.open()) {
            return shape(database.structure(connection));
        }
    }

    static List<String> structureOf(CreationScript desired, ScenarioDatabase fresh) throws SQLException {
        try (Connection connection = fresh.open()) {
            SqlFile.run(connection, desired.statements());
            return shape(fresh.structure(connection));
        }
    }

    private static List<String> shape(List<String> structure) {
        return structure.stream().filter(line -> !line.startsWith("other ")).toList();
    }

    /** The old structure again: what went to the trash comes back. */
    void requireWayBack() throws SQLException {
        List<String> script = scenario.has("declared.sql")
                ? scenario.statements("declared.sql")
                : scenario.statements("before.sql");
        synchronizer.apply(database, Desired.of(new CreationScript(script)), scenario.rules());
        try (Connection connection = database.open()) {
            Seen back = database.seen(connection);
            assertThat(ThingsKept.behindRows(back)).as("what counts not behind the rows on the way back").isEmpty();
            Map<String, TableSeen> rows = back.tables();
            before.tables().forEach((name, table) -> {
                if (!Seen.isOurs(name)) {
                    assertThat(rows).as("the tables on the way back").containsKey(name);
                    assertThat(rows.get(name).rows()).as("the rows of " + name + " on the way back")
                            .containsExactlyInAnyOrderElementsOf(table.rows());
                }
            });
            assertThat(shape(database.structure(connection))).as("the structure on the way back").isEqualTo(shape(structure));
        }
    }
}
