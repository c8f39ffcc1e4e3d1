package io.quarkiverse.hyperstack.schema.gate;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;

/**
 * Values that a plan would lose.
 *
 * @param cause the change that loses them
 * @param table the table as it is, in its name after the renames
 * @param column the column as it is, in its name after the renames; null when the whole table goes
 * @param condition which rows lose their value, as SQL over the table; null for all rows of a table that goes
 * @param rows how many rows that are, at least one
 * @param how what happens to them, with numbers and sample keys: {@code table "book": 3 of 812 values of "price" do not
 *        convert to integer (id 17, 44, 90)}
 */
public record Loss(Change cause, Table table, @Nullable Column column, @Nullable String condition, long rows, String how) {

    public Loss {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(how, "how");
        if (rows < 1) {
            throw new IllegalArgumentException("No row loses anything: " + how);
        }
    }

    /**
     * The losses of a plan in one text.
     *
     * @param losses at least one
     * @return their texts, joined
     */
    static String text(List<Loss> losses) {
        return String.join("; ", losses.stream().map(Loss::how).toList());
    }
}
