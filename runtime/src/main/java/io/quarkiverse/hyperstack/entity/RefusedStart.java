package io.quarkiverse.hyperstack.entity;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * A problem because of which the application does not start. Quarkus prints the message of this exception alone, or in dev mode
 * behind its own lines as the last one; where it was thrown is said at DEBUG.
 */
public final class RefusedStart extends ConfigurationException {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RefusedStart.class);

    private RefusedStart(String message) {
        super(message);
        setStackTrace(new StackTraceElement[0]);
    }

    /**
     * The same problem, for Quarkus.
     *
     * @param problem what stands in the way
     * @return to be thrown
     */
    public static RefusedStart of(HyperstackException problem) {
        LOG.debug("The start is refused", problem);
        return new RefusedStart(String.valueOf(problem.getMessage()));
    }
}
