package io.quarkiverse.hyperstack.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with dots, as people write them: {@code book.title}, {@code "odd.table".title}. */
final class NameParts {

    private static final Pattern PART = Pattern.compile("\\G\\s*(?:\"((?:[^\"]|\"\")+)\"|([^\"=.]+?))\\s*(\\.|$)");

    private NameParts() {
    }

    /** The parts without their quotes; empty when it is no such name. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text.strip());
        boolean more = true;
        while (more && matcher.find()) {
            parts.add(matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
            more = !matcher.group(3).isEmpty();
        }
        return more ? List.of() : List.copyOf(parts);
    }

    /** Where the first equals sign outside of quotes is; -1 when there is none. */
    static int equalsSign(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == '=' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
