package io.quarkiverse.hyperstack.copy;

/**
 * A table that was copied.
 *
 * @param table its name in the target
 * @param skipped how many rows were put aside
 * @param checksum what its rows come to, on both sides
 */
public record CopiedTable(String table, long skipped, Checksum checksum) {
}
