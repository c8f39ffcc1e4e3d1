package io.quarkiverse.hyperstack.migration.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.lint.Severity;

/** A new file in which what is risky is said above the statement that it is about, with the safer way. */
final class Warnings {

    /** Behind the lines that say that the file was generated, which have to stay the first ones. */
    private static final int HEAD = 2;

    private final NewFile plain;
    private final List<String> lines;
    /** How many lines were added above which line of the plain file. */
    private final SortedMap<Integer, Integer> added = new TreeMap<>();

    /**
     * @param plain the file without a warning
     * @param findings what was found in it
     */
    Warnings(NewFile plain, List<Finding> findings) {
        this.plain = plain;
        this.lines = new ArrayList<>(plain.sql().lines().toList());
        int more = 0;
        for (Finding finding : findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList()) {
            if (finding.severity() != Severity.INFO && !finding.isAccepted()) {
                List<String> comment = comment(finding);
                lines.addAll(line(finding) - 1 + more, comment);
                more += comment.size();
                added.merge(line(finding), comment.size(), Integer::sum);
            }
        }
    }

    private static int line(Finding finding) {
        return Math.max(HEAD + 1, finding.line());
    }

    private static List<String> comment(Finding finding) {
        List<String> comment = new ArrayList<>();
        comment.add("-- WARNING " + finding.problem().code() + ": " + oneLine(finding.message()));
        finding.safeWay().lines().forEach(line -> comment.add(("--   safer: " + line.replaceFirst("^\\s*--\\s*", ""))
                .stripTrailing()));
        return comment;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    NewFile file() {
        return new NewFile(plain.name(), String.join("\n", lines) + "\n", plain.conf());
    }

    /** A finding in the plain file, at the line where it is now. */
    Finding moved(Finding finding) {
        int line = line(finding) + added.headMap(line(finding) + 1).values().stream().mapToInt(Integer::intValue).sum();
        return new Finding(finding.problem(), finding.severity(), finding.file(), line, finding.object(), finding.message(),
                finding.safeWay(), finding.accepted());
    }
}
