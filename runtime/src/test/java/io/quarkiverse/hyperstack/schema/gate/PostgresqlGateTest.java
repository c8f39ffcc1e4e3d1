package io.quarkiverse.hyperstack.schema.gate;

import org.junit.jupiter.api.AfterEach;

import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlGateTest extends GateContract {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @Override
    ScenarioDatabase emptyDatabase() {
        return database;
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    String type(String declared) {
        return declared.replace("varchar", "character varying");
    }
}
