package io.quarkiverse.hyperstack.entity;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;

/** The question what rows hold in a column, put in the words of the entities. */
final class MissingValues {

    private static final Pattern COLUMN = Pattern.compile("table \"([^\"]+)\":[^\"]*\"([^\"]+)\"");
    private static final String FIX = ". Fix: ";

    private MissingValues() {
    }

    /**
     * Adds the attributes behind the columns that a message names.
     *
     * @param question says which values are missing
     * @param attributes the attributes by their columns
     * @return the question with the attributes, or as it is when none of the columns is an attribute's
     */
    static HyperstackException inWordsOfEntities(HyperstackException question, Map<ColumnName, String> attributes) {
        String message = String.valueOf(question.getMessage());
        int fix = message.indexOf(FIX);
        Set<String> named = new TreeSet<>();
        Matcher columns = COLUMN.matcher(message);
        while (columns.find()) {
            String column = columns.group(1) + "." + columns.group(2);
            attributes.forEach((name, attribute) -> {
                if (name.toString().equalsIgnoreCase(column)) {
                    named.add(attribute);
                }
            });
        }
        if (question.problem() != Problem.VALUE_MISSING || fix < 0 || named.isEmpty()) {
            return question;
        }
        String what = message.substring(question.problem().code().length() + 1, fix);
        return new HyperstackException(question.problem(),
                what + "; in the entities: " + String.join(", ", named),
                message.substring(fix + FIX.length(), message.length() - 1), question);
    }
}
