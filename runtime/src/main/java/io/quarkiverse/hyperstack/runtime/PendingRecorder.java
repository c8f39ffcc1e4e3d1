package io.quarkiverse.hyperstack.runtime;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.command.SelfInvocation;
import io.quarkiverse.hyperstack.migration.PendingStart;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig.PendingMigrations;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Looks for pending migrations when the application starts. */
@Recorder
public class PendingRecorder {

    private final RuntimeValue<HyperstackRuntimeConfig> config;

    public PendingRecorder(RuntimeValue<HyperstackRuntimeConfig> config) {
        this.config = config;
    }

    /**
     * Refuses the start, waits, or warns, as configured.
     *
     * @param production whether this is no dev mode and no test; those only warn
     */
    public void check(boolean production) {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            return;
        }
        PendingMigrations policy = production ? config.getValue().pending() : PendingMigrations.WARN;
        try {
            PendingStart start = PendingStart.look(SelfInvocation.migrate());
            switch (policy) {
                case WARN -> start.warn();
                case WAIT -> start.await(config.getValue().pendingTimeout());
                case FAIL -> start.refuse();
            }
        } catch (HyperstackException e) {
            // Around: the generated code swallows the bare exception. Inside: it prints the message without a stack trace.
            throw new IllegalStateException("The application does not start",
                    new PreventFurtherStepsException(e.getMessage(), 1));
        }
    }
}
