package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Optional;

/**
 * What a rule says about a statement.
 *
 * @param severity how much it matters
 * @param object what it is about
 * @param message what happens and why
 * @param safeWay what to do instead
 * @param line the line when it is not the statement's, else 0
 */
record Note(Severity severity, String object, String message, String safeWay, int line) {

    static Note error(Object object, String message, String safeWay) {
        return new Note(Severity.ERROR, object.toString(), message, safeWay, 0);
    }

    static Note warning(Object object, String message, String safeWay) {
        return new Note(Severity.WARNING, object.toString(), message, safeWay, 0);
    }

    static Note info(Object object, String message, String safeWay) {
        return new Note(Severity.INFO, object.toString(), message, safeWay, 0);
    }

    /** A guess, or with the numbers of a database what is certain; nothing when no row is concerned. */
    static List<Note> asked(Optional<Numbers.Answer> answer, Note guess) {
        return answer.map(known -> known.isHarmless()
                ? List.<Note>of()
                : List.of(new Note(Severity.ERROR, guess.object(), guess.message() + ": " + known.text(), guess.safeWay(), 0)))
                .orElse(List.of(guess));
    }

    /** How many rows, in words. */
    static String rows(long number) {
        return number == 1 ? "1 row" : number + " rows";
    }

    Note atLine(int number) {
        return new Note(severity, object, message, safeWay, number);
    }
}
