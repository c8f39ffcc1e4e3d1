package io.quarkiverse.hyperstack.schema.catalog;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in an SQL expression, as far as they can be told without knowing the grammar: words outside of literals. */
final class Identifiers {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'" // a literal: skipped
                    + "|\"((?:[^\"]|\"\")*)\"" // a quoted name
                    + "|([\\p{L}_][\\p{L}\\p{N}_$]*)"); // a word

    private Identifiers() {
    }

    static Set<String> in(String expression) {
        Set<String> names = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            if (token.group(1) != null) {
                names.add(token.group(1).replace("\"\"", "\""));
            } else if (token.group(2) != null) {
                names.add(token.group(2));
            }
        }
        return names;
    }
}
