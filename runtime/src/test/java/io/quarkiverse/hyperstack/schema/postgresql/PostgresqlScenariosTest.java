package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;

import io.quarkiverse.hyperstack.schema.scenario.ScenarioContract;
import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** One database for all, cleared for each scenario, because a new one takes longer than a scenario. */
class PostgresqlScenariosTest extends ScenarioContract {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @Override
    protected Path directory() {
        return Path.of("src/test/resources/schema/postgresql");
    }

    @Override
    protected ScenarioDatabase emptyDatabase() {
        database.clear();
        assertThat(database.query("select relname from pg_class where relnamespace in (select oid from pg_namespace "
                + "where nspname !~ '^pg_|^information_schema')")).isEmpty();
        return database;
    }

    @AfterAll
    void dropDatabase() {
        database.drop();
    }
}
