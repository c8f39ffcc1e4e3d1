package io.quarkiverse.hyperstack.it.postgresql;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import io.quarkiverse.hyperstack.it.shop.tests.RestartContract;

/** The packaged shop on one PostgreSQL database, twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartIT implements RestartContract {

    private final PostgresServer server = new PostgresServer();
    private Map<String, String> settings = Map.of();

    @BeforeAll
    void start() {
        settings = server.start();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(Path.of("")), "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    @Override
    public String jdbcUrl(Path folder) {
        return String.valueOf(settings.get("quarkus.datasource.jdbc.url"));
    }
}
