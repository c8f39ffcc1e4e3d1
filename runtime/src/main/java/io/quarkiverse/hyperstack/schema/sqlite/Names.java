package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.List;

import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/** Names in SQLite's SQL, always in double quotes, and texts. */
final class Names {

    private Names() {
    }

    static String quote(String name) {
        return SqlName.of(name);
    }

    /** A list of names in parentheses. */
    static String list(List<String> names) {
        return "(" + SqlName.list(names) + ")";
    }

    /** A name where SQL wants a text. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
