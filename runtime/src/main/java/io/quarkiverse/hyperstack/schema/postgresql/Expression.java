package io.quarkiverse.hyperstack.schema.postgresql;

/** Expressions as PostgreSQL prints them. */
final class Expression {

    private Expression() {
    }

    /** The expression without the one pair of parentheses around all of it, if there is one. */
    static String bare(String printed) {
        boolean enclosed = printed.startsWith("(") && closing(printed) == printed.length() - 1;
        return enclosed ? printed.substring(1, printed.length() - 1) : printed;
    }

    /** Where the parenthesis closes that opens at the beginning; parentheses in quotes do not count. */
    private static int closing(String printed) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
