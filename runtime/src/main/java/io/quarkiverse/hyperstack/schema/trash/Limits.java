package io.quarkiverse.hyperstack.schema.trash;

import java.time.Duration;
import java.util.Objects;

/**
 * How long and how much the trash keeps.
 *
 * @param retention entries older than this go
 * @param rows the oldest entries go while all together have more rows than this
 */
public record Limits(Duration retention, long rows) {

    /** Thirty days and a million rows. */
    public static final Limits DEFAULT = new Limits(Duration.ofDays(30), 1_000_000);

    public Limits {
        Objects.requireNonNull(retention, "retention");
        if (retention.isNegative() || rows < 0) {
            throw new IllegalArgumentException("Limits of the trash are not negative");
        }
    }
}
