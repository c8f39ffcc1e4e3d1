package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Objects;

/**
 * A migration file as it was replayed.
 *
 * @param name its name, as findings show it
 * @param kind how often it runs
 * @param transaction whether all of it runs in one transaction
 * @param text the whole file, for its comments
 * @param statements its statements in their order; empty when it was not replayed
 */
public record LintFile(String name, Kind kind, Transaction transaction, String text, List<LintStatement> statements) {

    public LintFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(transaction, "transaction");
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        statements = List.copyOf(statements);
    }

    /** How often a file runs. */
    public enum Kind {
        /** Once in each database. */
        VERSIONED,
        /** Again whenever it has changed. */
        REPEATABLE
    }

    /** How a file runs. */
    public enum Transaction {
        /** All its statements in one transaction. */
        ONE,
        /** Each statement by itself. */
        NONE
    }
}
