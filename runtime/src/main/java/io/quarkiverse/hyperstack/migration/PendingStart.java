package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** A start that finds migrations pending: it warns, waits, or is refused. */
public final class PendingStart {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");
    private static final Duration POLL = Duration.ofMillis(500);

    private final List<PendingFiles> pending;
    private final String command;

    private PendingStart(List<PendingFiles> pending, String command) {
        this.pending = pending;
        this.command = command;
    }

    /**
     * Looks at each database once.
     *
     * @param command what a person types to migrate
     * @return the start
     */
    public static PendingStart look(String command) {
        return new PendingStart(StartedDatabases.pending(disagreement -> LOG.warn(disagreement.getMessage())), command);
    }

    /** Logs what is pending, if anything. */
    public void warn() {
        if (!pending.isEmpty()) {
            LOG.warn(refusal("").getMessage());
        }
    }

    /**
     * Refuses the start.
     *
     * @throws HyperstackException {@link Problem#MIGRATIONS_PENDING} when something is pending
     */
    public void refuse() {
        if (!pending.isEmpty()) {
            throw refusal("");
        }
    }

    /**
     * Waits until another process has migrated.
     *
     * @param timeout for how long at the most
     * @throws HyperstackException {@link Problem#MIGRATIONS_PENDING} when something is still pending then
     */
    public void await(Duration timeout) {
        if (pending.isEmpty()) {
            return;
        }
        LOG.infof("%s. Waiting up to %d s for another process to run: %s", describe(), timeout.toSeconds(), command);
        long start = System.nanoTime();
        try (QuietFlyway quiet = new QuietFlyway(); StopSignal signal = StopSignal.interruptThisThread()) {
            poll(start, timeout);
        }
        LOG.infof("The migrations have run, after %d s", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private void poll(long start, Duration timeout) {
        PendingStart now = this;
        while (!now.pending.isEmpty()) {
            if (System.nanoTime() - start >= timeout.toNanos()) {
                throw now.refusal(" within " + timeout.toSeconds() + " s");
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw now.refusal(" until the wait was interrupted");
            }
            now = new PendingStart(StartedDatabases.pending(), command);
        }
    }

    private HyperstackException refusal(String addition) {
        return new HyperstackException(Problem.MIGRATIONS_PENDING, describe() + addition,
                "run  " + command + "  (quarkus.hyperstack.pending=wait or warn changes what a start does)");
    }

    private String describe() {
        return pending.stream().map(PendingFiles::describe).collect(Collectors.joining("; "));
    }
}
