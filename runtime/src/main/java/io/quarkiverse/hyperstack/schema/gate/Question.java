package io.quarkiverse.hyperstack.schema.gate;

import java.util.List;

/**
 * Something asked of a table's rows.
 *
 * @param badRows a query whose rows are those that do not fit, with the key columns in its select list
 * @param keys the names of the key columns in that query
 * @param breaks what the rows do wrong: {@code break the new unique constraint (isbn)}
 */
record Question(String badRows, List<String> keys, String breaks) {

    Question {
        keys = List.copyOf(keys);
    }
}
