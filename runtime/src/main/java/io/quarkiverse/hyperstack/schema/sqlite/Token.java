package io.quarkiverse.hyperstack.schema.sqlite;

/**
 * A token of SQLite's SQL.
 *
 * @param kind what it is
 * @param text as written for words, numbers, literals and symbols; without its quotes for a quoted name
 */
record Token(Kind kind, String text) {

    /** See SQLite's <a href="https://sqlite.org/lang_keywords.html">rules for quoting</a>. */
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes, backticks or brackets. */
        QUOTED,
        /** A text literal, with its quotes. */
        STRING,
        /** A number or a blob literal. */
        NUMBER,
        /** Punctuation or an operator. */
        SYMBOL,
        /** The end of the text. */
        END
    }

    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it can stand where a name is wanted; SQLite takes text literals there too. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
    }

    /** The name that a token stands for. */
    String name() {
        return kind == Kind.STRING ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }

    /** In lower case as SQLite sees it, for which only the letters of ASCII have two cases: {@code Ü} and {@code ü} differ. */
    String lower() {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 'a' - 'A'));
            }
        }
        return lower.toString();
    }
}
