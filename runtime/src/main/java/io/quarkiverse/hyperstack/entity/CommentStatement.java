package io.quarkiverse.hyperstack.entity;

import java.util.regex.Pattern;

/** {@code COMMENT ON}: Hibernate puts the text between apostrophes as it is, also when it has apostrophes itself. */
final class CommentStatement {

    private static final String START = "comment on ";
    private static final String TEXT = " is '";
    private static final String END = "'";
    private static final Pattern PAIRS = Pattern.compile("''");

    private CommentStatement() {
    }

    /**
     * Doubles the apostrophes within the text of a comment, unless its author has done so.
     *
     * @param statement any statement
     * @return the statement, changed only when it sets a comment with a single apostrophe
     */
    static String repaired(String statement) {
        int text = statement.indexOf(TEXT) + TEXT.length();
        int end = statement.length() - END.length();
        if (!statement.startsWith(START) || text < TEXT.length() || text > end || !statement.endsWith(END)) {
            return statement;
        }
        String comment = statement.substring(text, end);
        if (!PAIRS.matcher(comment).replaceAll("").contains(END)) {
            return statement;
        }
        return statement.substring(0, text) + comment.replace(END, END + END) + END;
    }
}
