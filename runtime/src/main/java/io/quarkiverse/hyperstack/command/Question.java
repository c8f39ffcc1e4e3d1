package io.quarkiverse.hyperstack.command;

import java.io.Console;
import java.util.Locale;

/** A question to whoever sits at the terminal. */
final class Question {

    private Question() {
    }

    /**
     * Asks.
     *
     * @return true for yes, and where there is no terminal
     */
    static boolean yes(String question) {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return true;
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** From Java 22 on there is a console without a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
