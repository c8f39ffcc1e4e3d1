package io.quarkiverse.hyperstack.schema.memory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What has to be true for a start to have nothing to do, beside a structure of the database that nobody changed.
 *
 * @param wanted the fingerprint of what is wanted now, or of its source
 * @param trashLimit nothing in the trash is as old as this
 * @param filled tables that have rows, named as in SQL
 */
public record Expectation(String wanted, Instant trashLimit, List<String> filled) {

    public Expectation {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(trashLimit, "trashLimit");
        filled = List.copyOf(filled);
    }

    /**
     * What is wanted alone.
     *
     * @param wanted the fingerprint of what is wanted now, or of its source
     * @return expects nothing of the trash and of rows
     */
    public static Expectation of(String wanted) {
        return new Expectation(wanted, Instant.EPOCH, List.of());
    }
}
