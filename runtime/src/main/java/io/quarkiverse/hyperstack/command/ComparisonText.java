package io.quarkiverse.hyperstack.command;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.compare.Comparison;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** A comparison as an SQL script whose comments say the rest. */
final class ComparisonText {

    private ComparisonText() {
    }

    static List<String> lines(String target, Comparison comparison) {
        Plan plan = comparison.plan();
        List<String> lines = new ArrayList<>();
        comment(lines, "to " + target);
        plan.losses().forEach(loss -> comment(lines, (comparison.applied() ? "lost: " : "would lose: ") + loss));
        plan.notes().stream().filter(note -> !note.startsWith("lost: ")).forEach(note -> comment(lines, note));
        plan.unhandled().forEach(difference -> comment(lines, "left as it is: " + difference));
        if (!comparison.onlyInTarget().isEmpty()) {
            comment(lines, "only in the target, and left to you: " + String.join(", ", comparison.onlyInTarget()));
        }
        String reason = "";
        for (Step step : plan.steps()) {
            if (!step.reason().equals(reason)) {
                lines.add("");
                comment(lines, step.reason());
            }
            reason = step.reason();
            lines.add(step.sql().stripTrailing() + ";");
        }
        if (!plan.steps().isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    /** Also what comes in several lines, or from a database, stays within the comment. */
    private static void comment(List<String> lines, String text) {
        text.lines().forEach(line -> lines.add("-- " + line));
    }
}
