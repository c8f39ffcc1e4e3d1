package io.quarkiverse.hyperstack.schema;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.memory.WantedFingerprint;

/**
 * The structure that is wanted.
 *
 * @param script creates it in an empty database
 * @param hints what people say about the way there
 */
public record Desired(CreationScript script, Hints hints) {

    public Desired {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(hints, "hints");
    }

    /**
     * A structure of which nothing more is said.
     *
     * @param script creates it in an empty database
     * @return the structure without hints
     */
    public static Desired of(CreationScript script) {
        return new Desired(script, Hints.none());
    }

    /**
     * A database without any table.
     *
     * @return nothing is wanted
     */
    public static Desired nothing() {
        return of(new CreationScript(List.of()));
    }

    /** Tells it from other structures without creating it. */
    String fingerprint() {
        return WantedFingerprint.of(script.statements(), hints);
    }
}
