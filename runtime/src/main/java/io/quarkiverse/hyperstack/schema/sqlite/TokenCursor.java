package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;

/** A place in a list of tokens. */
final class TokenCursor {

    private static final Token END = new Token(Token.Kind.END, "");

    private final List<Token> tokens;
    private int at;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    boolean isWord(String keyword) {
        return peek().isWord(keyword);
    }

    /** Steps over the keywords when they all stand here, otherwise stays. */
    boolean skip(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!peek(i).isWord(keywords[i])) {
                return false;
            }
        }
        at += keywords.length;
        return true;
    }

    boolean skipSymbol(String symbol) {
        if (!peek().isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(String keyword) {
        if (!skip(keyword)) {
            throw unexpected(keyword);
        }
    }

    void expectSymbol(String symbol) {
        if (!skipSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    String name() {
        if (!peek().isName()) {
            throw unexpected("a name");
        }
        return next().name();
    }

    /** A name that may have a schema in front of it; the schema is dropped. */
    String qualifiedName() {
        String name = name();
        return skipSymbol(".") ? name() : name;
    }

    /** What is between the parentheses that open here. */
    List<Token> parenthesized() {
        expectSymbol("(");
        List<Token> inner = new ArrayList<>();
        for (int depth = 1; depth > 0;) {
            if (isAtEnd()) {
                throw unexpected(")");
            }
            Token token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth > 0) {
                inner.add(token);
            }
        }
        return inner;
    }

    /** The comma-separated parts of what is between the parentheses that open here. */
    List<List<Token>> parenthesizedParts() {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int depth = 0;
        for (Token token : parenthesized()) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isSymbol(",")) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }

    List<Token> rest() {
        List<Token> rest = List.copyOf(tokens.subList(Math.min(at, tokens.size()), tokens.size()));
        at = tokens.size();
        return rest;
    }

    UnreadableSqlException unexpected(String wanted) {
        return new UnreadableSqlException(
                "expected " + wanted + " and found \"" + peek().text() + "\" (token " + (at + 1) + ")");
    }
}
