package io.quarkiverse.hyperstack.schema.trash;

/**
 * What was thrown away.
 *
 * @param entries how many entries
 * @param rows how many rows they had
 */
public record Emptied(int entries, long rows) {
}
