package io.quarkiverse.hyperstack.schema.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a column become those of another type.
 *
 * @param expression the converted value; NULL where there is none, or where the value does not convert
 * @param ordinary whether the lowering would write the same without being told
 * @param fails which rows have a value that does not convert, as a condition; null when every value converts
 * @param changes which of the rows that convert have a value that does not come back the same way, as a condition; null when
 *        every value does
 */
public record Conversion(String expression, boolean ordinary, @Nullable String fails, @Nullable String changes) {
}
