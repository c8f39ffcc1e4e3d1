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

    void addAll(Phase phase, List<Step> more) {
        steps.computeIfAbsent(phase, key -> new ArrayList<>()).addAll(more);
    }

    List<Step> inOrder() {
        return steps.values().stream().flatMap(List::stream).toList();
    }

    /**
     * What has to be done before what. First the new names; then what is in the way goes, what holds rows changes, and what
     * guards them comes back. Foreign keys come last, so tables may refer to each other in circles.
     */
    enum Phase {
        SCHEMAS,
        RENAMES,
        /** what the caller wants to do in the new names, before anything is lost */
        BEFORE_CHANGES,
        /** views and the like that would keep a column from changing make way */
        ASIDE,
        OLD_FOREIGN_KEYS,
        OLD_INDEXES,
        OLD_CHECKS,
        OLD_KEYS,
        OLD_TABLES,
        NAMES_OF_PARTS,
        /** old types make way for new ones of their names */
        OLD_TYPES_ASIDE,
        TYPES,
        SEQUENCES,
        TABLES,
        ROWS,
        LOOSENING,
        COLUMNS,
        TRIGGERS_OFF,
        FILLINGS,
        OLD_GENERATED_COLUMNS,
        CONVERSIONS,
        FILLINGS_AFTER_CONVERSIONS,
        /** rows come from other tables and go to them */
        MOVES,
        TRIGGERS_ON,
        GENERATED_COLUMNS,
        DEFAULTS,
        NULLABILITY,
        IDENTITIES,
        NUMBERING,
        OPTIONS,
        OLD_COLUMNS,
        OLD_TABLES_THAT_FILLED,
        KEYS,
        CHECKS,
        INDEXES,
        FOREIGN_KEYS,
        OLD_SEQUENCES,
        OLD_TYPES,
        COMMENTS,
        /** what made way comes back */
        BACK
    }
}
