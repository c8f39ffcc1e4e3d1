package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a migration tells. */
public record Progress(List<String> files, List<String> holders) implements MigrationListener {

    public Progress() {
        this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }

    @Override
    public void applied(String file, Duration duration) {
        files.add(file);
    }

    @Override
    public void waiting(String holder) {
        holders.add(holder);
    }
}
