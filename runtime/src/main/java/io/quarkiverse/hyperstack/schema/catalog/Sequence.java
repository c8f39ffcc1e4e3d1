package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;
import java.util.Objects;

/**
 * A sequence that belongs to no column.
 *
 * @param name its name
 * @param start its first value
 * @param increment its step, never 0
 * @param clauses its rarer clauses in the database's own words, such as {@code CYCLE} or {@code MAXVALUE 99}, sorted
 */
public record Sequence(QualifiedName name, long start, long increment, List<String> clauses) {

    public Sequence {
        Objects.requireNonNull(name, "name");
        if (increment == 0) {
            throw new IllegalArgumentException("Sequence " + name + " has increment 0");
        }
        clauses = Clauses.sorted(clauses);
    }

    /**
     * A sequence without rarer clauses.
     *
     * @param name its name
     * @param start its first value
     * @param increment its step, never 0
     */
    public Sequence(QualifiedName name, long start, long increment) {
        this(name, start, increment, List.of());
    }

    /**
     * The same sequence under another name.
     *
     * @param other the name
     * @return a sequence with that name
     */
    public Sequence named(QualifiedName other) {
        return new Sequence(other, start, increment, clauses);
    }
}
