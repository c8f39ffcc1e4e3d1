package io.quarkiverse.hyperstack.schema.memory;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists of texts in one text: a line each. Line feeds, and the tabs between the parts of a line, are written as {@code \n} and
 * {@code \t} where they belong to a text.
 */
final class Lines {

    private Lines() {
    }

    static String of(Collection<List<String>> lines) {
        return lines.stream().map(parts -> parts.stream().map(Lines::escaped).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    static List<List<String>> parse(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split("\n", -1))
                .map(line -> Arrays.stream(line.split("\t", -1)).map(Lines::plain).toList()).toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
