package io.quarkiverse.hyperstack.schema.trash;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * What comes back from the trash with a plan.
 *
 * @param values the values of the draft, with those from the trash
 * @param beforeChanges steps that work after the renames and before the changes
 * @param afterChanges steps that take out of the trash what came back; they work after all changes
 * @param used the numbers of the entries that come back, whole or in part
 * @param notes what comes back and what does not, for the log
 */
public record Restoration(RowValues values, List<Step> beforeChanges, List<Step> afterChanges, Set<Long> used,
        List<String> notes) {

    public Restoration {
        beforeChanges = List.copyOf(beforeChanges);
        afterChanges = List.copyOf(afterChanges);
        used = Collections.unmodifiableSet(new TreeSet<>(used));
        notes = List.copyOf(notes);
    }

    /**
     * Whether nothing comes back.
     *
     * @return true when the values are those of the draft
     */
    public boolean isEmpty() {
        return used.isEmpty();
    }
}
