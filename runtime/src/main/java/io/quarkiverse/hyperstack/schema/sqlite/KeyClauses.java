package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The clauses of primary keys and unique constraints: {@code ON CONFLICT …} of the whole key, {@code DESC} behind the word
 * PRIMARY KEY of a column, and {@code ("column") COLLATE …} and {@code ("column") DESC} of one of its columns.
 */
final class KeyClauses {

    /** Behind a column's own PRIMARY KEY; such an INTEGER PRIMARY KEY is not the rowid. */
    static final String DESCENDING = "DESC";

    private static final String ON_CONFLICT = "ON CONFLICT ";

    private KeyClauses() {
    }

    static String conflict(String action) {
        return ON_CONFLICT + action;
    }

    static String ofColumn(String column, String clause) {
        return Names.list(List.of(column)) + " " + clause;
    }

    static boolean hasConflict(List<String> clauses) {
        return clauses.stream().anyMatch(clause -> clause.startsWith(ON_CONFLICT));
    }

    static String renamed(String clause, UnaryOperator<String> names) {
        TokenCursor cursor = new TokenCursor(Tokenizer.tokens(clause));
        if (!cursor.skipSymbol("(")) {
            return clause;
        }
        String column = cursor.name();
        return ofColumn(names.apply(column), clause.substring(Names.list(List.of(column)).length() + 1));
    }

    /** The columns of a key in parentheses, each with its own clauses. */
    static String columns(List<String> columns, List<String> clauses) {
        return columns.stream().map(column -> Names.quote(column) + own(column, clauses))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String own(String column, List<String> clauses) {
        String prefix = Names.list(List.of(column)) + " ";
        // COLLATE stands before DESC, as it sorts
        return clauses.stream().filter(clause -> clause.startsWith(prefix)).map(clause -> clause.substring(prefix.length()))
                .map(clause -> " " + clause).collect(Collectors.joining());
    }

    /** What stands behind the whole key. */
    static String behind(List<String> clauses) {
        return clauses.stream().filter(clause -> !clause.startsWith("(")).map(clause -> " " + clause)
                .collect(Collectors.joining());
    }
}
