package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * What is going to be done, before it is SQL.
 *
 * @param live the database as it is, in the names that it has after the renames
 * @param renames what is renamed before anything else
 * @param changes the changes to make, sorted; the {@code after} of a changed table is its {@code before} with these
 *        changes only, so differences that are not handled are still in it
 * @param values what the rows that are there get, where the changes do not say it
 * @param unhandled the differences that are reported and not done, sorted
 * @param undeclaredTables the tables that are in the database and that nobody declares, sorted; they are left alone
 */
public record Draft(Catalog live, Renames renames, List<Change> changes, RowValues values,
        List<Unhandled> unhandled, List<QualifiedName> undeclaredTables) {

    public Draft {
        changes = List.copyOf(changes);
        unhandled = unhandled.stream().distinct().sorted().toList();
        undeclaredTables = undeclaredTables.stream().sorted().toList();
    }

    /**
     * The same plan with more changes.
     *
     * @param more changes of tables that this plan does not change
     * @param others what the rows that are there get
     * @return the plan with them
     */
    public Draft with(List<? extends Change> more, RowValues others) {
        return new Draft(live, renames, Stream.concat(changes.stream(), more.stream()).toList(), others, unhandled,
                undeclaredTables);
    }

    /**
     * The same plan with other values for the rows.
     *
     * @param others what the rows that are there get
     * @return the plan with them
     */
    public Draft with(RowValues others) {
        return new Draft(live, renames, changes, others, unhandled, undeclaredTables);
    }
}
