package io.quarkiverse.hyperstack.command;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Splits a command line into words as a shell does: blanks, single and double quotes, backslash. Expands nothing. */
final class ShellWords {

    private static final char NONE = 0;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote = NONE;

    private ShellWords() {
    }

    /**
     * The words of a line.
     *
     * @param line for instance {@code migrate status --datasource "my orders"}
     * @return the words, empty for a blank line
     * @throws HyperstackException {@link Problem#COMMAND_LINE} when a quote is not closed
     */
    static List<String> split(String line) {
        ShellWords split = new ShellWords();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && split.quote != '\'' && i + 1 < line.length()) {
                split.add(line.charAt(++i));
            } else {
                split.next(c);
            }
        }
        if (split.quote != NONE) {
            throw new HyperstackException(Problem.COMMAND_LINE, "A quote (" + split.quote + ") is not closed in: " + line,
                    "close it, or put a backslash before it");
        }
        split.end();
        return split.words;
    }

    private void next(char c) {
        if (quote != NONE && c == quote) {
            quote = NONE;
        } else if (quote == NONE && (c == '"' || c == '\'')) {
            quote = c;
            inWord = true;
        } else if (quote == NONE && Character.isWhitespace(c)) {
            end();
        } else {
            add(c);
        }
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
