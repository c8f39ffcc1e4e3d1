package io.quarkiverse.hyperstack.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.migration.generate.Questions;

/** Asks on a terminal. Where nobody sits there, nothing is asked and nothing is read. */
final class TerminalQuestions implements Questions {

    private final Supplier<BufferedReader> in;
    private final PrintStream err;
    private final BooleanSupplier attended;
    private @Nullable BufferedReader reader;

    /**
     * @param in where answers come from; opened with the first question
     * @param err where questions go, since standard output is for results
     * @param attended whether a person sits there, asked with the first question
     */
    TerminalQuestions(Supplier<BufferedReader> in, PrintStream err, BooleanSupplier attended) {
        this.in = in;
        this.err = err;
        this.attended = attended;
    }

    @Override
    public Optional<Integer> choose(String question, List<String> choices) {
        if (!isAttended()) {
            return Optional.empty();
        }
        err.println(question);
        for (int i = 0; i < choices.size(); i++) {
            err.println("  " + (i + 1) + ") " + choices.get(i));
        }
        while (true) {
            Optional<String> answer = answer("Number, 1 to " + choices.size() + ": ");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            Optional<Integer> chosen = number(answer.get(), choices.size());
            if (chosen.isPresent()) {
                return chosen;
            }
        }
    }

    private static Optional<Integer> number(String answer, int highest) {
        boolean number = answer.matches("\\d{1,6}");
        return Optional.of(number ? Integer.parseInt(answer) : 0).filter(n -> n >= 1 && n <= highest).map(n -> n - 1);
    }

    @Override
    public Optional<String> say(String question) {
        if (!isAttended()) {
            return Optional.empty();
        }
        err.println(question);
        Optional<String> answer = answer("SQL: ");
        while (answer.isPresent() && answer.get().isEmpty()) {
            answer = answer("SQL: ");
        }
        return answer;
    }

    /** Whether the person at the terminal says yes; where there is none, whoever wrote the command has. */
    boolean isAgreed(String question) {
        return !isAttended() || answer(question + " [y/N] ").filter(answer -> answer.matches("(?i)y(es)?")).isPresent();
    }

    private boolean isAttended() {
        if (reader == null && attended.getAsBoolean()) {
            reader = in.get();
        }
        return reader != null;
    }

    /** The end of the input answers no question, now or later. */
    private Optional<String> answer(String prompt) {
        err.print(prompt);
        err.flush();
        try {
            String line = reader == null ? null : reader.readLine();
            if (line == null) {
                err.println();
            }
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException("The terminal cannot be read", e);
        }
    }
}
