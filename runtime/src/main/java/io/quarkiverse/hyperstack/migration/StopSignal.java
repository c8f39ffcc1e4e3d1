package io.quarkiverse.hyperstack.migration;

/**
 * Lets Ctrl-C and SIGTERM end a wait that happens while the application is still starting: until the start has ended,
 * nothing else would. The thread that opened it is interrupted when the program is asked to end.
 */
public final class StopSignal implements AutoCloseable {

    private final Thread hook;

    private StopSignal(Thread hook) {
        this.hook = hook;
    }

    /**
     * Begins to listen on behalf of the current thread.
     *
     * @return to be closed by the same thread
     */
    public static StopSignal interruptThisThread() {
        StopSignal signal = new StopSignal(new Thread(Thread.currentThread()::interrupt, "hyperstack stop signal"));
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** What ends the program afterwards waits for its own threads, and is not to find an interruption that was for us. */
    @Override
    public void close() {
        Thread.interrupted();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending already: the signal has been given
            return;
        }
    }
}
