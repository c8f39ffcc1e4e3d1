package io.quarkiverse.hyperstack.schema.script;

import java.util.ArrayList;
import java.util.List;

/** Takes a statement apart into what has a meaning of its own: words, quoted names, quoted texts and signs. */
public final class Tokens {

    private Tokens() {
    }

    /**
     * The tokens of a statement.
     *
     * @param sql one statement, or any other text
     * @param syntax the kind of database it is written for
     * @return the tokens as they are written, quotes included, without blanks and comments
     * @throws io.quarkiverse.hyperstack.HyperstackException {@link io.quarkiverse.hyperstack.Problem#SCRIPT_NOT_PLAIN} when a
     *         quote never ends
     */
    public static List<String> of(String sql, Syntax syntax) {
        Lexer lexer = new Lexer(sql, syntax);
        List<String> tokens = new ArrayList<>();
        int position = 0;
        while (position < sql.length()) {
            int after = lexer.afterBlank(position);
            if (after == position) {
                after = lexer.afterToken(position);
                tokens.add(sql.substring(position, after));
            }
            position = after;
        }
        return List.copyOf(tokens);
    }
}
