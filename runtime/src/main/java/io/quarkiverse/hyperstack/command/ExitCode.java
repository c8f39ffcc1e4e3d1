package io.quarkiverse.hyperstack.command;

/** The exit codes of every command. */
final class ExitCode {

    /** Done, or nothing to do. */
    static final int DONE = 0;
    /** Failed; the message says what to do. */
    static final int FAILED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** There are pending migrations or differences, and the command was asked to say so. */
    static final int PENDING = 3;

    /** None yet: the command goes on when the beans of the application are there. */
    static final int UNFINISHED = -1;

    private ExitCode() {
    }
}
