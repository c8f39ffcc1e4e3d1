package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.quarkiverse.hyperstack.schema.scenario.ScenarioContract;
import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** One database for all, cleared for each scenario, because a new one takes longer than a scenario. */
class PostgresqlScenariosTest extends ScenarioContract {

    private PostgresDatabase database = PostgresDatabase.fresh();
    private List<String> empty = List.of();

    @BeforeAll
    void lookAtTheEmptyDatabase() {
        database.clear();
        empty = database.structure();
    }

    @Override
    protected Path directory() {
        return Path.of("src/test/resources/schema/postgresql");
    }

    @Override
    protected ScenarioDatabase emptyDatabase() {
        database.clear();
        assertThat(database.structure()).isEqualTo(empty);
        return database;
    }

    @AfterAll
    void dropDatabase() {
        database.drop();
    }
}
