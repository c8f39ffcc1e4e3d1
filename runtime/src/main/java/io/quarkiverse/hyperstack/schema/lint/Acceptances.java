package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.Problem;

/** The findings that people accepted in a file: {@code -- accept HS501: nobody uses it}. */
final class Acceptances {

    private static final String CODE = "HS\\d{3}";
    private static final Pattern ACCEPT = Pattern.compile(
            "\\s*--\\s*accept\\s+(" + CODE + "(?:\\s*,\\s*" + CODE + ")*)\\s*:?\\s*(.*)", Pattern.CASE_INSENSITIVE);

    private final FileView file;
    private final List<String> lines;
    private final List<Acceptance> all = new ArrayList<>();

    Acceptances(FileView file) {
        this.file = file;
        this.lines = file.text().lines().toList();
        int first = firstStatementLine();
        for (int i = 0; i < lines.size(); i++) {
            Matcher accept = ACCEPT.matcher(lines.get(i));
            if (accept.matches()) {
                int target = nextLineOfStatement(i);
                boolean wholeFile = i < first && hasGap(i, first);
                for (String code : accept.group(1).toUpperCase(Locale.ROOT).split("\\s*,\\s*")) {
                    all.add(new Acceptance(code, accept.group(2).strip(), i + 1, wholeFile ? 0 : target + 1));
                }
            }
        }
    }

    private int firstStatementLine() {
        return nextLineOfStatement(-1);
    }

    /** The next line that is neither blank nor a comment. */
    private int nextLineOfStatement(int from) {
        int line = from + 1;
        while (line < lines.size() && isBlankOrComment(line)) {
            line++;
        }
        return line;
    }

    private boolean isBlankOrComment(int line) {
        String text = lines.get(line).strip();
        return text.isEmpty() || text.startsWith("--");
    }

    private boolean hasGap(int from, int to) {
        return lines.subList(from, Math.min(to, lines.size())).stream().anyMatch(String::isBlank);
    }

    /** The findings of the file with the reasons of those that were accepted, and findings about the acceptances. */
    List<Finding> apply(List<Finding> findings) {
        Set<Acceptance> used = new HashSet<>();
        List<Finding> result = new ArrayList<>();
        for (Finding finding : findings) {
            List<Acceptance> fitting = all.stream().filter(acceptance -> acceptance.accepts(finding, lineOf(finding))).toList();
            used.addAll(fitting);
            Optional<Acceptance> reason = fitting.stream().filter(acceptance -> !acceptance.reason().isEmpty()).findFirst();
            result.add(reason.map(acceptance -> finding.accepted(acceptance.reason())).orElse(finding));
        }
        for (Acceptance acceptance : all) {
            if (acceptance.reason().isEmpty()) {
                result.add(withoutReason(acceptance));
            } else if (!used.contains(acceptance)) {
                result.add(withoutFinding(acceptance));
            }
        }
        return result;
    }

    /** The first line of the finding's statement that is no comment. */
    private int lineOf(Finding finding) {
        return nextLineOfStatement(Math.max(0, finding.line() - 1) - 1) + 1;
    }

    private Finding withoutReason(Acceptance acceptance) {
        return new Finding(Problem.ACCEPTED_WITHOUT_REASON, Severity.WARNING, file.name(), acceptance.line(), acceptance.code(),
                acceptance.code() + " is accepted without a reason, so nobody can judge later whether it still holds",
                "-- accept " + acceptance.code() + ": <why it is fine here>", null);
    }

    private Finding withoutFinding(Acceptance acceptance) {
        return new Finding(Problem.ACCEPTED_WITHOUT_FINDING, Severity.WARNING, file.name(), acceptance.line(),
                acceptance.code(), acceptance.code() + " is accepted here, but there is no such finding for the next statement"
                        + " (or for the file, when an empty line follows at its top)",
                "take the line out, or put it directly before the statement that it is about", null);
    }

    /**
     * One comment.
     *
     * @param code the finding
     * @param reason why it is fine; empty when nobody says
     * @param line where the comment is
     * @param statementLine the line of the statement that it is about, or 0 for the whole file
     */
    private record Acceptance(String code, String reason, int line, int statementLine) {

        boolean accepts(Finding finding, int findingLine) {
            return finding.problem().code().equals(code) && (statementLine == 0 || statementLine == findingLine);
        }
    }
}
