package io.quarkiverse.hyperstack.copy.value;

import org.jspecify.annotations.Nullable;

/**
 * What became of a value.
 *
 * @param value for PostgreSQL its text, unescaped; for SQLite a {@code Long}, {@code Double}, {@code String} or
 *        {@code byte[]}; null for NULL, and where it does not fit
 * @param misfit why it does not fit, or null where it fits
 */
public record Converted(@Nullable Object value, @Nullable Misfit misfit) {

    /** NULL where the target takes it. */
    public static final Converted NULL = new Converted(null, null);

    /**
     * A value that fits.
     *
     * @param value as the target takes it
     * @return the value without a misfit
     */
    public static Converted to(Object value) {
        return new Converted(value, null);
    }

    /**
     * A value that does not fit.
     *
     * @param reason which kind of misfit
     * @param detail what is wrong, with the numbers and no more than the first characters of the value
     * @return no value, and why
     */
    public static Converted not(Reason reason, String detail) {
        return new Converted(null, new Misfit(reason, detail));
    }
}
