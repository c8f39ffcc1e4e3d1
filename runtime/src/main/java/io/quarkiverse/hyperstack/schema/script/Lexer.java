package io.quarkiverse.hyperstack.schema.script;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Finds where the parts of a text end in which a semicolon means nothing.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL's lexical structure</a>
 * @see <a href="https://sqlite.org/lang_keywords.html">SQLite's quotes</a>
 */
final class Lexer {

    private final String text;
    private final Syntax syntax;

    Lexer(String text, Syntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /** Behind the comment or white space that begins here; the same place when none does. */
    int afterBlank(int start) {
        if (Character.isWhitespace(text.charAt(start))) {
            return start + 1;
        }
        if (text.startsWith("--", start)) {
            int end = text.indexOf('\n', start);
            return end < 0 ? text.length() : end + 1;
        }
        return text.startsWith("/*", start) ? afterComment(start) : start;
    }

    private int afterComment(int start) {
        int depth = 1;
        int i = start + 2;
        while (i < text.length()) {
            if (text.startsWith("*/", i)) {
                i += 2;
                if (--depth == 0 || !syntax.isPostgresql()) {
                    return i;
                }
            } else if (text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        if (syntax.isPostgresql()) {
            throw unclosed("comment", start);
        }
        return i;
    }

    /** Behind the quoted name or text, or the word, that begins here; otherwise behind this character. */
    int afterToken(int start) {
        char c = text.charAt(start);
        if (c == '\'' || c == '"') {
            return afterQuote(start, c, false);
        }
        if (!syntax.isPostgresql() && (c == '`' || c == '[')) {
            return afterQuote(start, c == '[' ? ']' : c, false);
        }
        if (syntax.isPostgresql() && c == '$') {
            return afterDollar(start);
        }
        if (!isWordStart(c)) {
            return start + 1;
        }
        int end = start + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        boolean escapes = syntax.isPostgresql() && end == start + 1 && (c == 'e' || c == 'E') && end < text.length()
                && text.charAt(end) == '\'';
        return escapes ? afterQuote(end, '\'', true) : end;
    }

    private int afterQuote(int start, char quote, boolean backslashes) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && backslashes) {
                i++;
            } else if (c == quote) {
                if (quote == ']' || i + 1 == text.length() || text.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
        }
        throw unclosed("quote", start);
    }

    /** {@code $$…$$} and {@code $tag$…$tag$}; {@code $1} is a parameter. */
    private int afterDollar(int start) {
        int end = start + 1;
        while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '$' || Character.isDigit(text.charAt(start + 1))) {
            return start + 1;
        }
        String tag = text.substring(start, end + 1);
        int close = text.indexOf(tag, end + 1);
        if (close < 0) {
            throw unclosed("text " + tag, start);
        }
        return close + tag.length();
    }

    static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private HyperstackException unclosed(String what, int start) {
        return new HyperstackException(Problem.SCRIPT_NOT_PLAIN, "the " + what + " that begins in line " + line(start)
                + " of the script never ends", "close it");
    }

    /** The number of a line, from 1. */
    int line(int position) {
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
