package io.quarkiverse.hyperstack.schema.random;

import java.util.List;
import java.util.Set;

final class PostgresqlRandomPairsTest extends RandomPairs {

    private static final PostgresqlArena ARENA = new PostgresqlArena();

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
