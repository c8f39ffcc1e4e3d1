package io.quarkiverse.hyperstack.schema.sqlite;

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
        boolean ascending = part.get(part.size() - 1).isWord("asc");
        return expressions.canonical(ascending ? part.subList(0, part.size() - 1) : part);
    }
}
