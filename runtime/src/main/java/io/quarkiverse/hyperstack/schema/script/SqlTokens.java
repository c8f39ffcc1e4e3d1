package io.quarkiverse.hyperstack.schema.script;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Takes a statement apart into its words, names, texts and signs, without white space and comments. */
public final class SqlTokens {

    private SqlTokens() {
    }

    /**
     * The tokens of a text.
     *
     * @param sql any SQL
     * @param syntax the kind of database
     * @return its tokens in their order
     * @throws HyperstackException {@link Problem#SCRIPT_NOT_PLAIN} when a quote or comment never ends
     */
    public static List<SqlToken> of(String sql, Syntax syntax) {
        Lexer lexer = new Lexer(sql, syntax);
        List<SqlToken> tokens = new ArrayList<>();
        int position = 0;
        while (position < sql.length()) {
            int after = lexer.afterBlank(position);
            if (after == position) {
                after = lexer.afterToken(position);
                String text = sql.substring(position, after);
                tokens.add(new SqlToken(kind(text, syntax), text, position));
            }
            position = after;
        }
        return List.copyOf(tokens);
    }

    private static SqlToken.Kind kind(String text, Syntax syntax) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (last == '\'' || first == '$' && text.length() > 1) {
            return SqlToken.Kind.TEXT;
        }
        if (first == '"' || !syntax.isPostgresql() && text.length() > 1 && (first == '`' || first == '[')) {
            return SqlToken.Kind.QUOTED_NAME;
        }
        return Lexer.isWordStart(first) ? SqlToken.Kind.WORD : SqlToken.Kind.SIGN;
    }
}
