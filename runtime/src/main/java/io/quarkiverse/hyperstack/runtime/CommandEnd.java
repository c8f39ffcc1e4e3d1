package io.quarkiverse.hyperstack.runtime;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.PreventFurtherStepsException;

/**
 * Ends a start whose command has run, with the exit code of the command and without a word: the command has said what there
 * was to say. It stands around Quarkus' own exception, which generated code swallows when it is bare, so that an application
 * with a main of its own would exit with 1. Quarkus prints the message of that one, and where it has none logs a stack trace;
 * so that log is off.
 */
final class CommandEnd extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Held as long as this travels: the log manager forgets the level of a logger that nobody holds. */
    @SuppressWarnings("unused")
    private final transient Logger silent;

    private CommandEnd(int code, Logger silent) {
        super("The command has run", new PreventFurtherStepsException("", code));
        this.silent = silent;
    }

    /**
     * What a recorder throws.
     *
     * @param code the exit code
     * @return never null
     */
    static CommandEnd with(int code) {
        Logger silent = Logger.getLogger(Application.class.getName());
        silent.setLevel(Level.OFF);
        return new CommandEnd(code, silent);
    }
}
