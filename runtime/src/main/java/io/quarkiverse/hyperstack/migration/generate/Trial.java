package io.quarkiverse.hyperstack.migration.generate;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.FilePlan;
import io.quarkiverse.hyperstack.schema.lint.LintFile;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * What running all files on a scratch database showed.
 *
 * @param plan what more files would have to hold
 * @param files the files whose statements were written down, in the order in which they ran
 */
public record Trial(FilePlan plan, List<LintFile> files) {

    public Trial {
        Objects.requireNonNull(plan, "plan");
        files = List.copyOf(files);
    }

    /**
     * What the files lack.
     *
     * @return the plan for one more file
     */
    public Plan lacking() {
        return plan.plan();
    }
}
