package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.List;
import java.util.stream.Collectors;

/** Names in SQLite's SQL, always in double quotes, and texts. */
final class Names {

    private Names() {
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A list of names in parentheses. */
    static String list(List<String> names) {
        return names.stream().map(Names::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A name where SQL wants a text. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
