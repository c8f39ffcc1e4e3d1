package io.quarkiverse.hyperstack.schema.trash;

import java.util.List;

import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * What puts an entry back, and what will have become of its rows then.
 *
 * @param steps the statements; none when nothing can be put back
 * @param restored the numbers
 */
public record RestorePlan(List<Step> steps, Restored restored) {

    public RestorePlan {
        steps = List.copyOf(steps);
    }
}
