package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * {@code NOT NULL ON CONFLICT …}, for which a column has no place in the catalog: it stands among the options of the table, as
 * {@code NOT NULL of ("column") ON CONFLICT …}.
 */
final class NotNullConflict {

    private static final String PREFIX = "NOT NULL of ";

    private NotNullConflict() {
    }

    static String option(String column, String clause) {
        return PREFIX + KeyClauses.ofColumn(column, clause);
    }

    static boolean isOption(String option) {
        return option.startsWith(PREFIX);
    }

    /** What stands behind the NOT NULL of a column; empty when nothing does. */
    static String behind(String column, Collection<String> options) {
        String prefix = option(column, "");
        return options.stream().filter(option -> option.startsWith(prefix))
                .map(option -> " " + option.substring(prefix.length())).findFirst().orElse("");
    }

    static Set<String> renamed(Collection<String> options, UnaryOperator<String> columns) {
        Set<String> renamed = new TreeSet<>();
        options.forEach(option -> renamed.add(isOption(option)
                ? PREFIX + KeyClauses.renamed(option.substring(PREFIX.length()), columns)
                : option));
        return renamed;
    }
}
