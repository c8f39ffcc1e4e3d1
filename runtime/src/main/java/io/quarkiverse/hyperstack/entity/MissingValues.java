package io.quarkiverse.hyperstack.entity;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.gate.MissingValueException;

/** The question what rows hold in a column, put in the words of the entities. */
final class MissingValues {

    private MissingValues() {
    }

    /**
     * Adds the attributes behind the columns that have no values.
     *
     * @param question says which values are missing
     * @param attributes the attributes by their columns
     * @return the question with the attributes, or as it is when none of the columns is an attribute's
     */
    static HyperstackException inWordsOfEntities(MissingValueException question, Map<ColumnName, String> attributes) {
        Set<String> named = new TreeSet<>();
        question.columns().forEach(column -> attributes.forEach((name, attribute) -> {
            if (name.toString().equalsIgnoreCase(column.toString())) {
                named.add(attribute);
            }
        }));
        return named.isEmpty()
                ? question
                : new HyperstackException(question.problem(),
                        question.what() + "; in the entities: " + String.join(", ", named), question.fix(), question);
    }
}
