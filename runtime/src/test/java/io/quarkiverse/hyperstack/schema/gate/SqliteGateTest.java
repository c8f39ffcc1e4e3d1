package io.quarkiverse.hyperstack.schema.gate;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteFileDatabase;

class SqliteGateTest extends GateContract {

    @TempDir
    Path folder;

    @Override
    ScenarioDatabase emptyDatabase() {
        return new SqliteFileDatabase(folder.resolve("gate.sqlite"));
    }

    @Override
    String type(String declared) {
        return declared;
    }
}
