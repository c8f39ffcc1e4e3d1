package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.script.SqlToken;
import io.quarkiverse.hyperstack.schema.script.SqlTokens;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * A file of statements as the tests split it.
 *
 * @param sql the statement
 * @param line where it begins
 */
record Script(String sql, int line) {

    static List<Script> of(String file, Syntax syntax) {
        String text = file.replaceAll("(?m)^\\\\.*$", "");
        List<Script> statements = new ArrayList<>();
        SqlToken first = null;
        boolean trigger = false;
        SqlToken last = null;
        for (SqlToken token : SqlTokens.of(text, syntax)) {
            boolean inBody = trigger && last != null && !last.is("end");
            if (token.is(";") && !inBody && first != null) {
                statements.add(new Script(text.substring(first.start(), token.start()), line(text, first)));
                first = null;
                trigger = false;
            } else if (first == null && !token.is(";")) {
                first = token;
            } else {
                trigger |= syntax == Syntax.SQLITE && first != null && first.is("create") && token.is("trigger");
            }
            last = token;
        }
        return statements;
    }

    private static int line(String text, SqlToken token) {
        return 1 + (int) text.substring(0, token.start()).chars().filter(c -> c == '\n').count();
    }
}
