package io.quarkiverse.hyperstack.schema.gate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something asked of a table's rows.
 *
 * @param badRows a query whose rows are those that do not fit, with the key columns in its select list
 * @param keys the names of the key columns in that query
 * @param allRows a query that counts the rows of the table
 * @param breaks what the rows do wrong: {@code break the new unique constraint (isbn)}
 * @param missing the column in which the rows have no value, need one, and somebody could say which; null for other questions
 */
record Question(String badRows, List<String> keys, String allRows, String breaks, @Nullable String missing) {

    Question {
        keys = List.copyOf(keys);
    }
}
