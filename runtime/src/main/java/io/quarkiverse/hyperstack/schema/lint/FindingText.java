package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as text for people. */
public final class FindingText {

    private FindingText() {
    }

    /**
     * All findings, one block each.
     *
     * @param findings in the order to show them
     * @return the blocks with an empty line between them; empty when there are none
     */
    public static String of(List<Finding> findings) {
        return findings.stream().map(FindingText::of).collect(Collectors.joining("\n"));
    }

    /**
     * One finding.
     *
     * @param finding any finding
     * @return {@code file:line HSnnn severity: message}, then the safe way or why it was accepted, indented; ends with a line end
     */
    public static String of(Finding finding) {
        String head = finding.file() + ":" + finding.line() + " " + finding.problem().code() + " "
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message() + "\n";
        String rest = finding.accepted() == null ? "Safe way: " + finding.safeWay() : "Accepted: " + finding.accepted();
        return head + rest.lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }
}
