package io.quarkiverse.hyperstack.migration.check;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * What a check found.
 *
 * @param discrepancies what has to be put right
 * @param missing the statements that the files lack
 * @param findings what is risky in files that may still be changed
 */
public record Checked(List<Discrepancy> discrepancies, List<Step> missing, List<Finding> findings) {

    public Checked {
        discrepancies = List.copyOf(discrepancies);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    /**
     * Whether the files are fit to run.
     *
     * @return true when there is nothing to put right; there may be findings
     */
    public boolean isClean() {
        return discrepancies.isEmpty();
    }

    /**
     * Whether the files can be told apart.
     *
     * @return false when two have the same version
     */
    public boolean areDistinct() {
        return discrepancies.stream().noneMatch(one -> one.problem() == Problem.VERSION_TWICE);
    }

    /**
     * The same with more.
     *
     * @param more what else was found; may be empty
     * @return all of it
     */
    public Checked and(List<Discrepancy> more) {
        return new Checked(Stream.concat(discrepancies.stream(), more.stream()).toList(), missing, findings);
    }
}
