package io.quarkiverse.hyperstack.compare;

import java.util.List;

import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * What there is between a database and its target.
 *
 * @param plan leads from one to the other
 * @param onlyInTarget the views, triggers, functions and the like that only the target has; no plan makes them
 * @param applied whether the plan was made
 */
public record Comparison(Plan plan, List<String> onlyInTarget, boolean applied) {

    public Comparison {
        onlyInTarget = List.copyOf(onlyInTarget);
    }

    /**
     * Whether nothing has to be done and nothing is left.
     *
     * @return true when the structures are equal
     */
    public boolean isEqual() {
        return plan.isEmpty() && plan.unhandled().isEmpty();
    }
}
