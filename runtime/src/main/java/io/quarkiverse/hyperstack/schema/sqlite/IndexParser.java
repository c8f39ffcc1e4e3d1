package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Index;

/** Reads a <a href="https://sqlite.org/lang_createindex.html">CREATE INDEX</a> statement as {@code sqlite_master} keeps it. */
final class IndexParser {

    private IndexParser() {
    }

    static Index parse(String name, String sql, Expressions expressions) {
        TokenCursor cursor = new TokenCursor(Tokenizer.tokens(sql));
        cursor.expect("create");
        boolean unique = cursor.skip("unique");
        cursor.expect("index");
        cursor.skip("if", "not", "exists");
        cursor.qualifiedName();
        cursor.expect("on");
        cursor.name();
        List<String> parts = cursor.parenthesizedParts().stream().map(part -> part(part, expressions)).toList();
        String where = cursor.skip("where") ? expressions.canonical(cursor.rest()) : null;
        return new Index(name, unique, parts, where, List.of());
    }

    private static String part(List<Token> part, Expressions expressions) {
        boolean ascending = part.size() > 1 && part.get(part.size() - 1).isWord("asc");
        List<Token> tokens = new ArrayList<>(ascending ? part.subList(0, part.size() - 1) : part);
        Token first = tokens.get(0);
        if (first.kind() == Token.Kind.WORD
                && (tokens.size() == 1 || tokens.get(1).isWord("collate") || tokens.get(1).isWord("desc"))) {
            // a bare name, even where it is a keyword in other places
            tokens.set(0, new Token(Token.Kind.QUOTED, first.text()));
        }
        return expressions.canonical(tokens);
    }
}
