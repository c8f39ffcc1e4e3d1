package io.quarkiverse.hyperstack.copy.value;

/**
 * A text of SQLite whose bytes are no valid UTF-8.
 *
 * @param bytes as they are stored; not copied
 */
public record InvalidText(byte[] bytes) {
}
