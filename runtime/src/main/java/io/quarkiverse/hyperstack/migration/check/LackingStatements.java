package io.quarkiverse.hyperstack.migration.check;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * The statements that entities need and files lack, in a sentence.
 *
 * @param steps at least one
 */
record LackingStatements(List<Step> steps) {

    /** How many there are, and the first of them, each in one line with its reason: a rebuild of SQLite does not say it itself. */
    String text(int shown) {
        return steps.size() + (steps.size() == 1 ? " statement" : " statements") + " that the entities need: "
                + steps.stream().limit(shown)
                        .map(step -> step.sql().replaceAll("\\s*\\R\\s*", " ").strip() + " (" + step.reason() + ")")
                        .collect(Collectors.joining("; "));
    }
}
