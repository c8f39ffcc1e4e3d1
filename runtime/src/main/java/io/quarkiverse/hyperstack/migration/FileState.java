package io.quarkiverse.hyperstack.migration;

/** How a migration file and the history of a database agree. */
public enum FileState {

    /** It ran, and the file is as it was then. */
    APPLIED("applied"),
    /** The next {@code migrate} runs it. */
    PENDING("pending"),
    /** It failed outside a transaction, so part of it may have happened. */
    FAILED("failed"),
    /** It ran, and the file was edited afterwards. */
    CHANGED("changed since"),
    /** It ran, and the file is gone. */
    MISSING("missing"),
    /** It ran, and is newer than every file of this application. */
    FUTURE("from the future"),
    /** It never ran and will not: a newer one ran before it. */
    OUT_OF_ORDER("out of order"),
    /** It never ran and will not: the baseline of the database, or the configured target, excludes it. */
    EXCLUDED("excluded");

    private final String text;

    FileState(String text) {
        this.text = text;
    }

    /**
     * The state as people read it and as JSON output has it.
     *
     * @return for instance {@code changed since}; never changes once released
     */
    public String text() {
        return text;
    }
}
