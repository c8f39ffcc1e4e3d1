package io.quarkiverse.hyperstack.it.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A file of its own for the packaged jar, so that a person's {@code db/production.sqlite} is left alone. The structure
 * comes from the switch that is meant for it.
 */
public class FreshFile implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Path file = Path.of("target", "hyperstack", "integration.sqlite").toAbsolutePath();
        try {
            for (String suffix : new String[]{"", "-wal", "-shm"}) {
                Files.deleteIfExists(Path.of(file + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.datasource.jdbc.url", "jdbc:sqlite:" + file, "quarkus.hyperstack.synchronize", "true");
    }

    @Override
    public void stop() {
    }
}
