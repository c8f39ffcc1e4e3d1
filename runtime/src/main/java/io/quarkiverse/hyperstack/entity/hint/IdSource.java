package io.quarkiverse.hyperstack.entity.hint;

import java.util.List;

import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where generated ids come from.
 *
 * @param name the sequence, or the table in its place
 * @param counter the row of the table; null for a sequence
 * @param owner the first entity whose ids these are
 * @param numbered the columns that hold the ids
 */
public record IdSource(QualifiedName name, @Nullable Counter counter, PersistentClass owner, List<Numbered> numbered) {

    public IdSource {
        numbered = List.copyOf(numbered);
    }

    /**
     * A row that counts.
     *
     * @param column the column with the next value, as SQL
     * @param segmentColumn the column that tells several counters of a table apart, as SQL; null when it has one row
     * @param segment the counter's key
     * @param ahead how far the value must be above the highest id
     * @param block how many ids may be given up to the value without a look at the row: those of a whole block when it is the
     *        end of one, 1 when it is the beginning
     * @param first the value before any id was given
     */
    public record Counter(String column, @Nullable String segmentColumn, @Nullable String segment, int ahead, int block,
            long first) {
    }

    /**
     * A column with ids.
     *
     * @param table its table
     * @param column the column
     */
    public record Numbered(Table table, Column column) {
    }
}
