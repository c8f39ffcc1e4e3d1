package io.quarkiverse.hyperstack;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The one exception of this extension: a {@link Problem}, what happened, and the one thing to do next.
 * The message reads {@code <code> <what>. Fix: <fix>}; it never contains a password.
 */
public class HyperstackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String what;
    private final String fix;

    /**
     * @param problem which of the known problems
     * @param what what happened, to which table, file or key, with real numbers; without a full stop at its end
     * @param fix the one thing to do next; without a full stop at its end
     */
    public HyperstackException(Problem problem, String what, String fix) {
        this(problem, what, fix, null);
    }

    /**
     * @param problem which of the known problems
     * @param what what happened, to which table, file or key, with real numbers; without a full stop at its end
     * @param fix the one thing to do next; without a full stop at its end
     * @param cause the exception behind it, or null
     */
    public HyperstackException(Problem problem, String what, String fix, @Nullable Throwable cause) {
        super(Objects.requireNonNull(problem).code() + " " + what + ". Fix: " + fix + ".", cause);
        this.problem = problem;
        this.what = what;
        this.fix = fix;
    }

    /**
     * The problem, for callers that react to it.
     *
     * @return never null
     */
    public Problem problem() {
        return problem;
    }

    /**
     * What happened.
     *
     * @return without the code and without the fix
     */
    public String what() {
        return what;
    }

    /**
     * The one thing to do next.
     *
     * @return without a full stop
     */
    public String fix() {
        return fix;
    }
}
