package io.quarkiverse.hyperstack.migration.replay;

import java.util.regex.Pattern;

/** Finds the statements of a file, which come one after the other, in its text. Where one stands is not told by Flyway. */
final class StatementLines {

    private static final Pattern COMMENTS = Pattern.compile("\\A(?:\\s*--[^\\n]*(?:\\n|\\z))*\\s*");
    private static final Pattern DELIMITER = Pattern.compile("\\s*;?\\s*\\z");

    private final String text;
    private int position;

    /**
     * @param text the whole file
     */
    StatementLines(String text) {
        this.text = text.replace("\r\n", "\n");
    }

    /** A statement without the comments before it and the delimiter behind it. */
    String statement(String sql) {
        return DELIMITER.matcher(COMMENTS.matcher(sql.replace("\r\n", "\n")).replaceFirst("")).replaceFirst("");
    }

    /**
     * The line in which the next statement begins.
     *
     * @param statement its text; where placeholders were replaced it may differ from the file's
     * @return from 1; that of the statement before it when it is not found
     */
    int lineOf(String statement) {
        int found = text.indexOf(statement, position);
        String start = statement.lines().findFirst().orElse(statement);
        int length = found >= 0 ? statement.length() : start.length();
        found = found >= 0 ? found : text.indexOf(start, position);
        int line = 1 + (int) text.substring(0, found >= 0 ? found : position).chars().filter(c -> c == '\n').count();
        position = found >= 0 ? found + length : position;
        return line;
    }
}
