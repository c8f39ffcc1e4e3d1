package io.quarkiverse.hyperstack.it.sqlite;

import java.nio.file.Path;
import java.util.Map;

import io.quarkiverse.hyperstack.it.shop.tests.RestartContract;

/** The packaged shop with zero configuration, in an empty folder. */
class RestartIT implements RestartContract {

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public String jdbcUrl(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("db/production.sqlite");
    }
}
