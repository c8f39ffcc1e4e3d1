package io.quarkiverse.hyperstack.copy;

import java.util.List;

/**
 * The rows of a table that do not fit for one reason.
 *
 * @param table the table
 * @param column the column or columns it is about, separated by commas
 * @param reason what they do wrong, in words that go on after a number of values
 * @param count how many rows there are
 * @param samples up to five of their keys
 */
public record Misfits(String table, String column, String reason, long count, List<String> samples) {

    public Misfits {
        samples = List.copyOf(samples);
    }

    /** One line of a report. */
    @Override
    public String toString() {
        return "table \"" + table + "\": " + count + (count == 1 ? " value" : " values") + " of \"" + column + "\" " + reason
                + " (" + String.join(", ", samples) + (count > samples.size() ? ", …" : "") + ")";
    }
}
