package io.quarkiverse.hyperstack.schema.diff;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that a condition allows, in an order that is always the same. Hibernate lists the discriminators of a hierarchy
 * in an order that changes from one start to the next; the order makes no difference to what they allow.
 */
final class Alternatives {

    private static final String LITERAL = "(?:'(?:[^']|'')*'|[-+]?[0-9][0-9.]*)";
    private static final String CAST = "(?:::[a-z0-9_ ]+(?:\\([0-9, ]+\\))?)?";
    private static final String ITEM = "(?:\\(" + LITERAL + CAST + "\\)|" + LITERAL + ")" + CAST;
    private static final Pattern ITEMS = Pattern.compile(ITEM);

    /** {@code in ('A', 'B')}, and PostgreSQL's words for it: {@code = ANY ((ARRAY['A'::text, 'B'::text])::text[])}. */
    private static final Pattern LIST = Pattern.compile("(?i)(\\bin \\(|\\b(?:any|all) \\(+array\\[)(" + ITEM + "(?:, ?" + ITEM
            + ")*)(?=[)\\]])");

    private Alternatives() {
    }

    /**
     * The condition with its lists of literals sorted.
     *
     * @param condition a condition in the database's own words
     * @return the same condition in another order, where it has such lists
     */
    static String sorted(String condition) {
        return LIST.matcher(condition).replaceAll(list -> Matcher.quoteReplacement(list.group(1)
                + String.join(", ", items(list.group(2)))));
    }

    private static List<String> items(String list) {
        return ITEMS.matcher(list).results().map(MatchResult::group).sorted().toList();
    }
}
