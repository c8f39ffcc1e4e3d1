package io.quarkiverse.hyperstack.migration;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/** While open, Flyway logs warnings only: what is only asked or tried need not be told each time. */
public final class QuietFlyway implements AutoCloseable {

    /** Held, because a log manager may forget the level of a logger that nobody holds. */
    private final Logger logger = Logger.getLogger("org.flywaydb");
    private final @Nullable Level before = logger.getLevel();

    public QuietFlyway() {
        if (before == null) {
            logger.setLevel(Level.WARNING);
        }
    }

    @Override
    public void close() {
        logger.setLevel(before);
    }
}
