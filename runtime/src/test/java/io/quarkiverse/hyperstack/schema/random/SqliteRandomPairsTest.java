package io.quarkiverse.hyperstack.schema.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

final class SqliteRandomPairsTest extends RandomPairs {

    private static final SqliteArena ARENA = arenaInTarget();

    private static SqliteArena arenaInTarget() {
        try {
            return new SqliteArena(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "random-pairs"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Arena arena() {
        return ARENA;
    }

    @Override
    Set<Edit> openEdits() {
        return Set.of();
    }

    @Override
    List<String> openFailures() {
        return List.of();
    }
}
