package io.quarkiverse.hyperstack.schema;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * Where generated ids come from.
 *
 * @param name the sequence, or the table in its place
 * @param counter the row of the table; null for a sequence
 * @param columns those that hold the ids
 */
public record GeneratedIds(QualifiedName name, @Nullable Counter counter, List<ColumnName> columns) {

    public GeneratedIds {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }

    /**
     * A row that counts.
     *
     * @param column the column with the number
     * @param segmentColumn the column that tells several counters of a table apart; null when it has one row
     * @param segment the counter's key
     * @param ahead how far the number must be above the highest id
     * @param block how many ids may be given up to the number without a look at the row: those of a whole block when it is the
     *        end of one, 1 when it is the beginning
     */
    public record Counter(String column, @Nullable String segmentColumn, @Nullable String segment, int ahead, int block) {

        public Counter {
            Objects.requireNonNull(column, "column");
        }
    }
}
