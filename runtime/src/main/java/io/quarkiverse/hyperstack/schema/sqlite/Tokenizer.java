package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQLite's SQL into tokens, as <a href="https://sqlite.org/lang_comment.html">SQLite does</a>: comments and white space
 * go, quotes of all four kinds are understood.
 */
final class Tokenizer {

    private static final List<String> LONG_SYMBOLS = List.of("->>", "||", "<=", ">=", "<>", "!=", "==", "<<", ">>", "->");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    static List<Token> tokens(String sql) {
        Tokenizer tokenizer = new Tokenizer(sql);
        while (tokenizer.at < sql.length()) {
            tokenizer.next();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (sql.startsWith("--", at)) {
            at = endOr(sql.indexOf('\n', at), 1);
        } else if (sql.startsWith("/*", at)) {
            at = endOr(sql.indexOf("*/", at + 2), 2);
        } else if (c == '\'') {
            add(Token.Kind.STRING, quoted('\''), true);
        } else if (c == '"' || c == '`') {
            add(Token.Kind.QUOTED, quoted(c), false);
        } else if (c == '[') {
            bracketed();
        } else if ((c == 'x' || c == 'X') && sql.startsWith("'", at + 1)) {
            at++;
            add(Token.Kind.NUMBER, "x" + quoted('\''), true);
        } else if (isDigit(c) || c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1))) {
            number();
        } else if (isWordStart(c)) {
            word();
        } else {
            symbol();
        }
    }

    private int endOr(int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    /** Reads to the closing quote; a doubled quote stands for itself. Returns the text with its quotes. */
    private String quoted(char quote) {
        int start = at++;
        while (at < sql.length()) {
            if (sql.charAt(at++) == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else {
                    break;
                }
            }
        }
        return sql.substring(start, at);
    }

    private void add(Token.Kind kind, String text, boolean keepQuotes) {
        if (keepQuotes) {
            tokens.add(new Token(kind, text));
        } else {
            String quote = text.substring(0, 1);
            tokens.add(new Token(kind, text.substring(1, text.length() - 1).replace(quote + quote, quote)));
        }
    }

    private void bracketed() {
        int end = endOr(sql.indexOf(']', at), 1);
        tokens.add(new Token(Token.Kind.QUOTED, sql.substring(at + 1, end - 1)));
        at = end;
    }

    private void number() {
        int start = at;
        while (at < sql.length() && (isWordPart(sql.charAt(at)) || sql.charAt(at) == '.' || isExponentSign(start))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.NUMBER, sql.substring(start, at)));
    }

    private boolean isExponentSign(int start) {
        char c = sql.charAt(at);
        char before = sql.charAt(at - 1);
        return (c == '+' || c == '-') && at > start && (before == 'e' || before == 'E')
                && !sql.startsWith("0x", start) && !sql.startsWith("0X", start);
    }

    private void word() {
        int start = at;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.WORD, sql.substring(start, at)));
    }

    private void symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (sql.startsWith(symbol, at)) {
                at += symbol.length();
                tokens.add(new Token(Token.Kind.SYMBOL, symbol));
                return;
            }
        }
        tokens.add(new Token(Token.Kind.SYMBOL, sql.substring(at, ++at)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
