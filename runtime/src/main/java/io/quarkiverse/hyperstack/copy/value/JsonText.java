package io.quarkiverse.hyperstack.copy.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads JSON as PostgreSQL's {@code jsonb} does, and writes it in the one form that equal values share: no spaces, keys sorted
 * (the last of equal ones counts), characters instead of escapes, numbers without zeros that mean nothing.
 */
final class JsonText {

    /** Nobody writes deeper than that, and Jackson reads no deeper. */
    private static final int DEPTH = 1000;

    private final String text;
    private final JsonString strings;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
        this.strings = new JsonString(text);
    }

    static String canonical(String text) throws JsonFault {
        JsonText reader = new JsonText(text);
        StringBuilder out = new StringBuilder(text.length());
        reader.value(out);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return out.toString();
    }

    private void value(StringBuilder out) throws JsonFault {
        space();
        switch (at < text.length() ? text.charAt(at) : 0) {
            case '{' -> object(out);
            case '[' -> array(out);
            case '"' -> at = strings.append(at, out);
            case 't' -> word("true", out);
            case 'f' -> word("false", out);
            case 'n' -> word("null", out);
            default -> number(out);
        }
    }

    private void object(StringBuilder out) throws JsonFault {
        enter();
        Map<String, String> members = new TreeMap<>();
        space();
        if (!taken('}')) {
            do {
                space();
                if (at >= text.length() || text.charAt(at) != '"') {
                    throw unexpected();
                }
                StringBuilder key = new StringBuilder();
                at = strings.append(at, key);
                space();
                expect(':');
                StringBuilder value = new StringBuilder();
                value(value);
                members.put(key.toString(), value.toString());
                space();
            } while (taken(','));
            expect('}');
        }
        depth--;
        char separator = '{';
        for (Map.Entry<String, String> member : members.entrySet()) {
            out.append(separator).append(member.getKey()).append(':').append(member.getValue());
            separator = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(StringBuilder out) throws JsonFault {
        enter();
        out.append('[');
        space();
        if (!taken(']')) {
            value(out);
            space();
            while (taken(',')) {
                out.append(',');
                value(out);
                space();
            }
            expect(']');
        }
        depth--;
        out.append(']');
    }

    private void enter() throws JsonFault {
        at++;
        if (++depth > DEPTH) {
            throw new JsonFault(Reason.NOT_JSON, "nested deeper than " + DEPTH);
        }
    }

    private void word(String word, StringBuilder out) throws JsonFault {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        out.append(word);
    }

    private void number(StringBuilder out) throws JsonFault {
        int start = at;
        taken('-');
        if (!taken('0')) {
            digits();
        }
        int whole = at;
        if (taken('.')) {
            digits();
        }
        if (taken('e') || taken('E')) {
            if (!taken('+')) {
                taken('-');
            }
            digits();
        }
        if (whole == at && text.charAt(at - 1) != '0') {
            out.append(text, start, at);
        } else {
            out.append(normal(text.substring(start, at)));
        }
    }

    private static String normal(String number) throws JsonFault {
        Converted checked = Numerics.INSTANCE.text(number);
        if (checked.misfit() != null) {
            throw new JsonFault(Reason.OUT_OF_RANGE, "the number " + Shown.of(number));
        }
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private void digits() throws JsonFault {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
    }

    private void space() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) >= '\t' && text.charAt(at) <= '\r'
                && text.charAt(at) != '\u000b' && text.charAt(at) != '\f')) {
            at++;
        }
    }

    private boolean taken(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) throws JsonFault {
        if (!taken(c)) {
            throw unexpected();
        }
    }

    private JsonFault unexpected() {
        return new JsonFault(Reason.NOT_JSON, at < text.length()
                ? "something else was expected at character " + (at + 1)
                : "it ends too early");
    }
}
