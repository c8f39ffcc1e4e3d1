package io.quarkiverse.hyperstack.it.journeys;

import java.time.Duration;
import java.util.Locale;

/** Tells a journey on standard output, one line a step, so that the log of a build can be read like the journey. */
final class Journal {

    private final String title;
    private int steps;

    /** @param title for instance {@code J1 sqlite} */
    Journal(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    void tell(String step, String outcome, Duration time) {
        steps++;
        System.out.println(
                String.format(Locale.ROOT, "%s  %s -> %s  (%.1f s)", title, step, outcome, time.toMillis() / 1000.0));
    }

    /** The next step as the names of its log files have it. */
    String next() {
        return String.format(Locale.ROOT, "%s-%02d", title.replace(' ', '-').toLowerCase(Locale.ROOT), steps + 1);
    }
}
