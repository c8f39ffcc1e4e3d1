package io.quarkiverse.hyperstack.entity.hint;

import java.util.List;

import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * A column with the attribute that it holds.
 *
 * @param table the table that has it
 * @param column the column
 * @param value the mapping of the attribute
 * @param path the attribute, and before it the embedded ones that contain it; empty for a column that is no attribute's
 * @param owner the entity whose rows have the attribute
 * @param words the words that its name may be made of
 */
record MappedColumn(Table table, Column column, Value value, List<Attribute> path, PersistentClass owner, List<Word> words) {

    MappedColumn {
        path = List.copyOf(path);
        words = List.copyOf(words);
    }

    /** The attribute, or null when the column is no attribute's. */
    @Nullable
    Attribute attribute() {
        return path.isEmpty() ? null : path.get(path.size() - 1);
    }
}
