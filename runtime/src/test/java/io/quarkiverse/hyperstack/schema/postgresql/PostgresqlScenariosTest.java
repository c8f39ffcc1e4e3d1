package io.quarkiverse.hyperstack.schema.postgresql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;

import io.quarkiverse.hyperstack.schema.scenario.ScenarioContract;
import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlScenariosTest extends ScenarioContract {

    private final List<PostgresDatabase> databases = new ArrayList<>();

    @Override
    protected Path directory() {
        return Path.of("src/test/resources/schema/postgresql");
    }

    @Override
    protected ScenarioDatabase emptyDatabase() {
        PostgresDatabase database = PostgresDatabase.fresh();
        databases.add(database);
        return database;
    }

    @AfterEach
    void dropDatabases() {
        databases.forEach(PostgresDatabase::drop);
        databases.clear();
    }
}
