package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.script.SqlToken;
import io.quarkiverse.hyperstack.schema.script.SqlTokens;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** Finds the lines in which the statements of a file begin, where who ran them does not say. */
public final class StatementLines {

    private static final int FEWEST = 6;

    private final String text;
    private int position;

    private StatementLines(String text) {
        this.text = text;
    }

    /**
     * The lines of statements.
     *
     * @param text the whole file
     * @param statements the statements in their order, as they ran: placeholders may have been replaced
     * @param syntax the kind of database
     * @return one line a statement, from 1; what is not found has the line of what comes before it
     */
    public static List<Integer> of(String text, List<String> statements, Syntax syntax) {
        StatementLines lines = new StatementLines(text);
        List<Integer> found = new ArrayList<>();
        for (String statement : statements) {
            List<SqlToken> tokens = SqlTokens.of(statement, syntax);
            found.add(lines.next(tokens.isEmpty() ? statement : statement.substring(tokens.get(0).start())));
        }
        return List.copyOf(found);
    }

    private int next(String statement) {
        String wanted = statement.strip();
        int at = text.indexOf(wanted, position);
        for (int length = firstLine(wanted); at < 0 && length >= FEWEST; length--) {
            at = text.indexOf(wanted.substring(0, length), position);
        }
        if (at >= 0) {
            position = at + 1;
        }
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private static int firstLine(String statement) {
        int end = statement.indexOf('\n');
        return end < 0 ? statement.length() : end;
    }
}
