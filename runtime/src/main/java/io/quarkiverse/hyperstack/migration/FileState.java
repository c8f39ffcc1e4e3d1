package io.quarkiverse.hyperstack.migration;

/** How a migration file and the history of a database agree. */
public enum FileState {

    /** It ran, and the file is as it was then. */
    APPLIED("applied"),
    /** It did not run: the database was marked as having it, and all before it. */
    BASELINE("baseline"),
    /** The next {@code migrate} runs it. */
    PENDING("pending"),
    /** The next {@code migrate} marks the database as having it when the structure is equal, and does not run it. */
    TO_BE_MARKED("to be marked"),
    /** It failed outside a transaction, so part of it may have happened. */
    FAILED("failed"),
    /** It ran, and the file was edited or renamed afterwards. */
    CHANGED("changed since"),
    /** It ran, and the file is gone. */
    MISSING("missing"),
    /** It ran, the file is gone, and somebody said that this is meant. */
    MISSING_ACCEPTED("missing, accepted"),
    /** It ran, and is newer than every file of this application. */
    FUTURE("from the future"),
    /** It failed, and is newer than every file of this application. */
    FUTURE_FAILED("from the future, failed"),
    /** It never ran and will not: a newer one ran before it. */
    OUT_OF_ORDER("out of order"),
    /** It ran, and was undone. */
    UNDONE("undone"),
    /** It never ran and will not: the baseline of the database, or the configuration, excludes it. */
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

    /**
     * Whether {@code migrate} refuses to run as long as a file is in this state.
     *
     * @return true for what has to be put right
     */
    public boolean isWrong() {
        return this == FAILED || this == CHANGED || this == MISSING || this == OUT_OF_ORDER;
    }

    /**
     * Whether the database has yet to get what the file makes.
     *
     * @return true for what {@code migrate} does next, and for what is in its way
     */
    public boolean isUnfinished() {
        return this == PENDING || this == TO_BE_MARKED || this == FAILED || this == OUT_OF_ORDER;
    }
}
