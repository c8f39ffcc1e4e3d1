package io.quarkiverse.hyperstack.schema.scenario;

import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.plan.Plan;

/** A plan as text, to compare with a file. */
public final class PlanText {

    private PlanText() {
    }

    /**
     * @param plan any
     * @return the steps with their reasons, then what is not done, then what nobody declares
     */
    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.steps().forEach(step -> text.append("-- ").append(step.reason()).append('\n').append(step.sql()).append(";\n\n"));
        plan.unhandled().forEach(unhandled -> text.append("-- not done: ").append(unhandled).append('\n'));
        plan.notes().forEach(note -> text.append("-- note: ").append(note).append('\n'));
        if (!plan.undeclaredTables().isEmpty()) {
            text.append("-- left alone: ").append(plan.undeclaredTables().stream().map(Object::toString)
                    .collect(Collectors.joining(", "))).append('\n');
        }
        return text.toString();
    }
}
