package io.quarkiverse.hyperstack.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import picocli.CommandLine.TypeConversionException;

/** Durations as people type them and read them. */
final class Durations {

    private Durations() {
    }

    /** {@code 90}, {@code 90s}, {@code 5m}, {@code 1h30m}, {@code 30d}, {@code PT5M}; a bare number is seconds. */
    static Duration parse(String text) {
        String upper = text.trim().toUpperCase(Locale.ROOT);
        String days = upper.matches("[0-9]+D") ? "P" + upper : "PT" + (upper.matches("[0-9]+") ? upper + "S" : upper);
        String iso = upper.startsWith("P") ? upper : days;
        try {
            Duration duration = Duration.parse(iso);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new TypeConversionException("'" + text + "' is not a duration such as 30s, 5m or 1h");
    }

    /** {@code 12 ms}, {@code 3.4 s}, {@code 2 min 5 s}. */
    static String show(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
