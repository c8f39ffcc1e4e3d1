package io.quarkiverse.hyperstack.copy;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Whether somebody wants the copy to stop: this thread is interrupted when the program is asked to end. */
final class Interruption {

    private Interruption() {
    }

    /** Goes no further when this thread is interrupted. */
    static void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw problem();
        }
    }

    static HyperstackException problem() {
        return new HyperstackException(Problem.COPY_INTERRUPTED,
                "The copy was stopped before its end, and the target is as before", "copy again");
    }
}
