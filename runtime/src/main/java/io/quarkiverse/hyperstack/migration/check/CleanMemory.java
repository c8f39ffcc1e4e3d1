package io.quarkiverse.hyperstack.migration.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

/** What was found to agree, from one start to the next, in a small file among the results of the build. */
public final class CleanMemory {

    private static final Logger LOG = Logger.getLogger(CleanMemory.class);

    private final Optional<Path> file;

    private CleanMemory(Optional<Path> file) {
        this.file = file;
    }

    /** Remembers nothing. */
    public static CleanMemory none() {
        return new CleanMemory(Optional.empty());
    }

    /**
     * Remembers in a file.
     *
     * @param file where; made when there is something to remember
     */
    public static CleanMemory in(Path file) {
        return new CleanMemory(Optional.of(file));
    }

    /** What was remembered last; a file that cannot be read says nothing. */
    List<String> fingerprints() {
        try {
            return file.isPresent() && Files.exists(file.get()) ? Files.readAllLines(file.get()) : List.of();
        } catch (IOException e) {
            LOG.debugf(e, "Cannot read %s", file.get());
            return List.of();
        }
    }

    /** Without it the next start only looks once more. */
    void remember(List<String> fingerprints) {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            Files.write(file.get(), fingerprints);
        } catch (IOException e) {
            LOG.debugf(e, "Cannot write %s", file.get());
        }
    }
}
