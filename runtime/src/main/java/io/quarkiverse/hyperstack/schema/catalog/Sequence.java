package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Objects;

/**
 * A sequence that belongs to no column.
 *
 * @param name its name
 * @param start its first value
 * @param increment its step, never 0
 */
public record Sequence(QualifiedName name, long start, long increment) {

    public Sequence {
        Objects.requireNonNull(name, "name");
        if (increment == 0) {
            throw new IllegalArgumentException("Sequence " + name + " has increment 0");
        }
    }
}
