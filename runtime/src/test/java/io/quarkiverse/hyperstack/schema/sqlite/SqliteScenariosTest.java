package io.quarkiverse.hyperstack.schema.sqlite;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.scenario.ScenarioContract;
import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;

class SqliteScenariosTest extends ScenarioContract {

    @TempDir
    Path folder;

    private final AtomicInteger count = new AtomicInteger();

    @Override
    protected Path directory() {
        return Path.of("src/test/resources/schema/sqlite");
    }

    @Override
    protected ScenarioDatabase emptyDatabase() {
        return new SqliteFileDatabase(folder.resolve("scenario" + count.incrementAndGet() + ".sqlite"));
    }
}
