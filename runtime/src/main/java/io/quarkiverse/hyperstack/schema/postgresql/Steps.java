package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** Statements on their way into an order that works: phase by phase, and in each phase as they came. */
final class Steps {

    private final Map<Phase, List<Step>> steps = new EnumMap<>(Phase.class);

    void add(Phase phase, String sql, String reason, Change cause) {
        steps.computeIfAbsent(phase, key -> new ArrayList<>()).add(new Step(sql, reason, cause));
    }

    List<Step> inOrder() {
        return steps.values().stream().flatMap(List::stream).toList();
    }

    /** What has to be there before what. Foreign keys come last, so tables may refer to each other in circles. */
    enum Phase {
        SCHEMAS,
        TYPES,
        SEQUENCES,
        TABLES,
        COLUMNS,
        GENERATED_COLUMNS,
        NULLABILITY,
        KEYS,
        CHECKS,
        INDEXES,
        FOREIGN_KEYS,
        COMMENTS
    }
}
