package io.quarkiverse.hyperstack.copy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** PostgreSQL's way to write an array of one dimension: {@code {1,NULL,"a b"}}. */
final class ArrayText {

    private ArrayText() {
    }

    /** The elements, or null where the text is no such array. */
    static @Nullable List<@Nullable String> parsed(String text) {
        int last = text.length() - 1;
        if (last < 1 || text.charAt(0) != '{' || text.charAt(last) != '}') {
            return null;
        }
        List<@Nullable String> elements = new ArrayList<>();
        int at = 1;
        while (at < last) {
            StringBuilder element = new StringBuilder();
            boolean quoted = text.charAt(at) == '"';
            at = quoted ? quoted(text, at + 1, element) : bare(text, at, element);
            if (at < 0 || at < last && (text.charAt(at) != ',' || at == last - 1)) {
                return null;
            }
            at++;
            String value = element.toString();
            elements.add(!quoted && value.equalsIgnoreCase("null") ? null : value);
        }
        return elements;
    }

    private static int quoted(String text, int start, StringBuilder element) {
        for (int at = start; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            element.append(c == '\\' ? text.charAt(++at) : c);
        }
        return -1;
    }

    private static int bare(String text, int start, StringBuilder element) {
        int at = start;
        for (; at < text.length() - 1 && text.charAt(at) != ','; at++) {
            char c = text.charAt(at);
            if (c == '{' || c == '}' || c == '"' || c == '\\' || c == ' ') {
                return -1;
            }
            element.append(c);
        }
        return at == start ? -1 : at;
    }

    static String written(List<@Nullable String> elements) {
        StringBuilder text = new StringBuilder("{");
        for (String element : elements) {
            if (text.length() > 1) {
                text.append(',');
            }
            append(element, text);
        }
        return text.append('}').toString();
    }

    private static void append(@Nullable String element, StringBuilder text) {
        if (element == null) {
            text.append("NULL");
        } else if (isBare(element)) {
            text.append(element);
        } else {
            text.append('"');
            for (int i = 0; i < element.length(); i++) {
                char c = element.charAt(i);
                if (c == '"' || c == '\\') {
                    text.append('\\');
                }
                text.append(c);
            }
            text.append('"');
        }
    }

    private static boolean isBare(String element) {
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            if (c == '"' || c == '\\' || c == '{' || c == '}' || c == ',' || c == ' ' || c >= '\t' && c <= '\r') {
                return false;
            }
        }
        return !element.isEmpty() && !element.toLowerCase(Locale.ROOT).equals("null");
    }
}
