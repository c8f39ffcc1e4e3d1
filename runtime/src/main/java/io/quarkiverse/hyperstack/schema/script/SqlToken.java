package io.quarkiverse.hyperstack.schema.script;

import java.util.Locale;
import java.util.Objects;

/**
 * A word, quoted name, text, number or sign of a statement.
 *
 * @param kind what it is
 * @param text as it is written
 * @param start where it begins
 */
public record SqlToken(Kind kind, String text, int start) {

    public SqlToken {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** What a token is. */
    public enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED_NAME,
        /** A text in quotes or dollar quotes. */
        TEXT,
        /** Anything else: a digit, an operator's character, a parenthesis. */
        SIGN
    }

    /**
     * Whether it is a word or sign.
     *
     * @param word in lower case
     * @return true when it is this word in any case; never for what is quoted
     */
    public boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /**
     * Whether it can be the name of something.
     *
     * @return true for a word or quoted name
     */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /**
     * The name that it stands for.
     *
     * @param syntax the kind of database
     * @return without quotes; on PostgreSQL what is not quoted in lower case
     */
    public String name(Syntax syntax) {
        if (kind != Kind.QUOTED_NAME) {
            return syntax.isPostgresql() ? text.toLowerCase(Locale.ROOT) : text;
        }
        String quote = text.substring(text.length() - 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    /**
     * Where it ends.
     *
     * @return the position behind its last character
     */
    public int end() {
        return start + text.length();
    }
}
