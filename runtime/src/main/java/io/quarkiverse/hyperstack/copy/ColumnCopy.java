package io.quarkiverse.hyperstack.copy;

import io.quarkiverse.hyperstack.copy.value.ColumnConversion;

/**
 * A column whose values are copied.
 *
 * @param from its name in the source
 * @param to its name in the target
 * @param conversion how the values come over
 */
record ColumnCopy(String from, String to, ColumnConversion conversion) {
}
