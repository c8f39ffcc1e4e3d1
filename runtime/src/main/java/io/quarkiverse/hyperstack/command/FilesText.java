package io.quarkiverse.hyperstack.command;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.check.Checked;
import io.quarkiverse.hyperstack.migration.check.Discrepancy;
import io.quarkiverse.hyperstack.migration.generate.Generated;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.lint.FindingText;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** What is said of migration files, for people. */
final class FilesText {

    private FilesText() {
    }

    static List<String> lines(Generated generated, boolean printed) {
        List<String> lines = new ArrayList<>();
        for (NewFile file : generated.files()) {
            if (printed) {
                lines.add("-- " + file.name());
                file.conf().lines().forEach(line -> lines.add("-- " + file.name() + ".conf: " + line));
                file.sql().lines().forEach(lines::add);
            }
        }
        if (!printed) {
            generated.plan().summary().forEach(change -> lines.add("  " + change));
            generated.plan().undeclaredTables().forEach(table -> lines.add("  left alone, no entity declares it: " + table));
            lines.addAll(lines(generated.findings()));
        }
        return lines;
    }

    static List<String> lines(Checked checked, List<Finding> shown) {
        List<String> lines = new ArrayList<>();
        for (Discrepancy one : checked.discrepancies()) {
            lines.add(one.message());
            if (one.problem() == Problem.FILES_DISAGREE) {
                for (Step step : checked.missing()) {
                    lines.add("    -- " + step.reason().replaceAll("\\s*\\R\\s*", " "));
                    (step.sql().stripTrailing() + ";").lines().forEach(line -> lines.add("    " + line));
                }
            }
        }
        lines.addAll(lines(shown));
        return lines;
    }

    static List<String> lines(List<Finding> findings) {
        return FindingText.of(findings).lines().toList();
    }
}
