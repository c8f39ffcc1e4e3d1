package io.quarkiverse.hyperstack.schema.trash;

import java.util.List;

import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * One entry that comes back with a plan.
 *
 * @param entry the entry
 * @param values what is added to the values of the plan
 * @param before steps before the changes
 * @param after steps after all changes
 * @param note what happens, for the log
 */
record Return(TrashEntry entry, RowValues values, List<Step> before, List<Step> after, String note) {
}
