package io.quarkiverse.hyperstack.schema.random;

import java.util.List;

/**
 * A type of columns.
 *
 * @param sql the type's name; for an enum the name comes from the model
 * @param family what it holds
 * @param nth a value for the n-th row, as SQL with {@code %1$d} for the number, different for each number up to 28
 * @param edges odd values, as SQL
 * @param defaults what a default can be, as SQL
 */
record Kind(String sql, Family family, String nth, List<String> edges, List<String> defaults) {

    String nth(int number) {
        return nth.formatted(number);
    }

    boolean isText() {
        return family == Family.TEXT;
    }
}
