package io.quarkiverse.hyperstack.entity.hint;

import java.util.List;

import org.hibernate.mapping.Table;

/**
 * A table with what it may have been called.
 *
 * @param table the table
 * @param words the words that its name may be made of
 * @param formerNames names given outright, of the table or of what it is named after
 */
record MappedTable(Table table, List<Word> words, List<String> formerNames) {

    MappedTable {
        words = List.copyOf(words);
        formerNames = List.copyOf(formerNames);
    }
}
