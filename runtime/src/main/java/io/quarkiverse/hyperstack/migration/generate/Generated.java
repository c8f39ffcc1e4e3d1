package io.quarkiverse.hyperstack.migration.generate;

import java.util.List;

import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * The next migration file, proven and not yet written.
 *
 * @param files the file; none when files and entities agree
 * @param plan what it does, and what it leaves to people
 * @param findings what is risky in it
 */
public record Generated(List<NewFile> files, Plan plan, List<Finding> findings) {

    public Generated {
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }
}
