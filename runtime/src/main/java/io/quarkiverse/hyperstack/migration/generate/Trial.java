package io.quarkiverse.hyperstack.migration.generate;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.lint.LintFile;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * What running all files on a scratch database showed.
 *
 * @param lacking the plan for one more file
 * @param files the files whose statements were written down, in the order in which they ran
 */
public record Trial(Plan lacking, List<LintFile> files) {

    public Trial {
        Objects.requireNonNull(lacking, "lacking");
        files = List.copyOf(files);
    }

    static Plan nothing() {
        return new Plan(List.of(), Renames.none(), List.of(), List.of(), List.of(), List.of());
    }
}
