package io.quarkiverse.hyperstack.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.CopyListener;

/** One line on a terminal, written over and over: what is done, rows, rows a second, time left. */
final class CopyProgress implements CopyListener {

    private static final long INTERVAL_NANOS = 200_000_000L;
    private static final double NANOS = 1e9;

    private final PrintStream err;
    private final LongSupplier clock;
    private @Nullable Stage stage;
    private long start;
    private long shown;
    private int width;

    CopyProgress(PrintStream err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public void progress(Stage now, String table, long rows, long total) {
        long time = clock.getAsLong();
        if (now != stage) {
            stage = now;
            start = time;
        }
        boolean end = rows >= total;
        if (time - shown < INTERVAL_NANOS && !end) {
            return;
        }
        shown = time;
        double seconds = Math.max((time - start) / NANOS, 1e-3);
        double rate = rows / seconds;
        long left = rate > 0 ? Math.round((total - rows) / rate) : 0;
        String line = String.format(Locale.ROOT, "%-9s %s  %,d of %,d rows  %,d rows/s  %d:%02d left",
                now.name().toLowerCase(Locale.ROOT), table, rows, total, Math.round(rate), left / 60, left % 60);
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        width = line.length();
        if (end && now == Stage.VERIFYING) {
            err.println();
        }
        err.flush();
    }
}
