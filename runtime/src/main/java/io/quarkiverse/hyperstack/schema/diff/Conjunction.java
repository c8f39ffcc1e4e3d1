package io.quarkiverse.hyperstack.schema.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition as the parts that all have to hold. Hibernate joins the checks of one column by AND, in an order that changes
 * from one start to the next; the order makes no difference to what they allow.
 */
final class Conjunction {

    private final String condition;
    private final List<String> parts = new ArrayList<>();
    private int depth;
    private int start;
    private int betweens;

    private Conjunction(String condition) {
        this.condition = condition;
    }

    /**
     * The parts of a condition.
     *
     * @param condition a condition in the database's own words
     * @return the parts, sorted, without parentheses around them; the whole condition where AND is not what joins it
     */
    static List<String> parts(String condition) {
        String bare = withoutParentheses(condition.strip());
        List<String> parts = new Conjunction(bare).split();
        return parts.size() == 1 ? List.of(bare) : parts.stream().flatMap(part -> parts(part).stream()).sorted().toList();
    }

    private List<String> split() {
        int at = 0;
        while (at < condition.length()) {
            int end = tokenEnd(condition, at);
            if (depth == 0 && !accept(condition.substring(at, end), at, end)) {
                return List.of(condition);
            }
            depth += depthChange(condition.charAt(at));
            at = end;
        }
        parts.add(condition.substring(start));
        return parts;
    }

    /** Looks at a word outside of parentheses; false when the condition is not to be split. */
    private boolean accept(String token, int at, int end) {
        if (token.equalsIgnoreCase("or") || token.equalsIgnoreCase("case")) {
            return false;
        }
        if (token.equalsIgnoreCase("between")) {
            betweens++;
        } else if (token.equalsIgnoreCase("and")) {
            if (betweens > 0) {
                betweens--;
            } else {
                parts.add(condition.substring(start, at));
                start = end;
            }
        }
        return true;
    }

    private static String withoutParentheses(String text) {
        String bare = text;
        while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at = tokenEnd(text, at)) {
            depth += depthChange(text.charAt(at));
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int depthChange(char first) {
        return first == '(' || first == '[' ? 1 : first == ')' || first == ']' ? -1 : 0;
    }

    /** A word, a quoted text, or one character. */
    private static int tokenEnd(String text, int at) {
        char first = text.charAt(at);
        int end = at + 1;
        if (first == '\'' || first == '"' || first == '`') {
            int close = text.indexOf(first, end);
            return close < 0 ? text.length() : close + 1;
        }
        if (Character.isJavaIdentifierPart(first)) {
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }
}
