package io.quarkiverse.hyperstack.schema;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Renamer;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;
import io.quarkiverse.hyperstack.schema.plan.ValuesMissing;

/**
 * What migration files have to hold.
 *
 * @param plan all of it, as it can run in one transaction
 * @param renames what was found to be renamed, and what could not be told
 * @param missing the new columns for which nobody has said yet what rows get; where there are any, no file is to be made of the plan
 * @param groups the plan in several files, so that nobody waits for a long time; not proven
 */
public record FilePlan(Plan plan, Renamer.Found renames, ValuesMissing missing, List<StepGroup> groups) {

    public FilePlan {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(renames, "renames");
        Objects.requireNonNull(missing, "missing");
        groups = List.copyOf(groups);
    }

    /**
     * Nothing is lacking.
     *
     * @return without steps
     */
    public static FilePlan nothing() {
        return new FilePlan(new Plan(List.of(), Renames.none(), List.of(), List.of(), List.of(), List.of()),
                new Renamer.Found(Renames.none(), List.of()), new ValuesMissing(List.of()), List.of());
    }
}
