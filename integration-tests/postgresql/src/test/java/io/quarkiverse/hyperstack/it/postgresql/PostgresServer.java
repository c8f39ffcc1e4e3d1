package io.quarkiverse.hyperstack.it.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server from the embedded binaries for the time of the tests; the arguments of the annotation become configuration. */
public class PostgresServer implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres server;
    private Map<String, String> settings = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        settings = initArgs;
    }

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
            Map<String, String> config = new HashMap<>(settings);
            config.putAll(
                    Map.of("quarkus.datasource.jdbc.url", started.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""),
                            "quarkus.datasource.username", "postgres", "quarkus.datasource.password", "postgres"));
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        EmbeddedPostgres started = server;
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
