package io.quarkiverse.hyperstack.schema.scenario;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * What a plan renames, as its steps say.
 *
 * @param tables new names of tables and sequences by their old ones
 * @param columns new names of columns, by {@code new table.old column}
 */
record PlannedRenames(Map<String, String> tables, Map<String, String> columns) {

    static PlannedRenames of(Plan plan, UnaryOperator<String> fold) {
        PlannedRenames renames = new PlannedRenames(new TreeMap<>(), new TreeMap<>());
        for (Step step : plan.steps()) {
            if (step.cause() instanceof Change.Rename rename) {
                if (rename.kind() == Change.Renamed.COLUMN) {
                    renames.columns.put(fold.apply(rename.object() + "." + rename.from()), fold.apply(rename.to()));
                } else {
                    renames.tables.put(fold.apply(rename.from()), fold.apply(rename.to()));
                }
            }
        }
        return renames;
    }

    boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty();
    }

    String table(String old) {
        return tables.getOrDefault(old, old);
    }

    String column(String newTable, String old) {
        return columns.getOrDefault(newTable + "." + old, old);
    }
}
