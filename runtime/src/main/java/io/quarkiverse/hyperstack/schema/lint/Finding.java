package io.quarkiverse.hyperstack.schema.lint;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;

/**
 * Something about a statement that a person should look at.
 *
 * @param problem which of the known findings; its code is the one to accept it by
 * @param severity how much it matters
 * @param file the name of the file
 * @param line the line in which the statement begins, from 1
 * @param object what it is about: a table, {@code table.column}, an index, a name
 * @param message what happens and why, in one sentence with the names of the file; without a full stop at its end
 * @param safeWay what to do instead, as SQL or text with the names of the file; may have several lines
 * @param accepted why somebody accepted it in the file, or null when nobody did
 */
public record Finding(Problem problem, Severity severity, String file, int line, String object, String message,
        String safeWay, @Nullable String accepted) {

    public Finding {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(safeWay, "safeWay");
    }

    /**
     * Whether somebody accepted it in the file.
     *
     * @return true when it is only to be shown
     */
    public boolean isAccepted() {
        return accepted != null;
    }

    Finding accepted(String reason) {
        return new Finding(problem, severity, file, line, object, message, safeWay, reason);
    }
}
