package io.quarkiverse.hyperstack.it.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command printed, compared with what a page shows of it: the lines of the page are there, in their order, with
 * others between them. {@code ...} stands for anything within a line, or for lines. Times, durations, versions of files and
 * ports are never the same, so their digits do not count.
 */
final class Printed {

    private static final List<Pattern> DIFFERENT_EACH_TIME = List.of(
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d)?([.,]\\d+)?Z?"),
            Pattern.compile("\\b\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?"),
            Pattern.compile("(?<!\\d)\\d{14}(?!\\d)"),
            Pattern.compile("\\b\\d+([.,]\\d+)? ?(ms|s|seconds)\\b"),
            Pattern.compile("(?<=localhost:|127\\.0\\.0\\.1:|0\\.0\\.0\\.0:)\\d+"));
    private static final String ANYTHING = "...";

    private Printed() {
    }

    /** The first line of the page that was not printed, or nothing. */
    static Optional<String> missing(List<String> shown, String output) {
        List<String> printed = output.lines().map(Printed::comparable).toList();
        int at = 0;
        for (String line : shown.stream().filter(line -> !line.isBlank() && !line.strip().equals(ANYTHING)).toList()) {
            Pattern wanted = pattern(line);
            while (at < printed.size() && !wanted.matcher(printed.get(at)).matches()) {
                at++;
            }
            if (at++ >= printed.size()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(Arrays.stream(comparable(line).split(Pattern.quote(ANYTHING), -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    private static String comparable(String line) {
        String comparable = line.replaceAll("\u001B\\[[0-9;]*m", "").strip().replaceAll("\\s+", " ");
        for (Pattern different : DIFFERENT_EACH_TIME) {
            comparable = different.matcher(comparable).replaceAll("#");
        }
        return comparable;
    }
}
