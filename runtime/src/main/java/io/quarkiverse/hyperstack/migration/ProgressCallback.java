package io.quarkiverse.hyperstack.migration;

import java.time.Duration;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/** Tells a listener of each file, once its transaction is committed: when the next one begins, or at the end. */
final class ProgressCallback implements Callback {

    private final MigrationListener listener;
    private long started;
    private @Nullable String finished;
    private Duration duration = Duration.ZERO;

    ProgressCallback(MigrationListener listener) {
        this.listener = listener;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            committed();
            started = System.nanoTime();
        } else {
            finished = context.getMigrationInfo().getScript();
            duration = Duration.ofNanos(System.nanoTime() - started);
        }
    }

    @Override
    public String getCallbackName() {
        return "hyperstack progress";
    }

    /** The last file that ran is committed. */
    void committed() {
        if (finished != null) {
            listener.applied(finished, duration);
            finished = null;
        }
    }
}
