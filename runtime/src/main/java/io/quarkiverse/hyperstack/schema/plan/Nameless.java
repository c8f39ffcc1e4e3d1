package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.plan.Managed.Item;

/** Keys and checks without a name, which are told by what they say, and say something else once a column is renamed. */
final class Nameless {

    private Nameless() {
    }

    /** Those of ours in their new words: each is renamed in a table that has no other. */
    static List<Item> after(Set<Item> ours, Catalog live, UnaryOperator<Catalog> rename) {
        List<Item> after = new ArrayList<>();
        for (Table table : live.tables().values()) {
            for (Constraint constraint : table.constraints().all()) {
                if (constraint.name() == null && ours.contains(Managed.constraint(table, constraint))) {
                    Table alone = new Table(table.name(), table.columns(), Constraints.of(List.of(constraint)), List.of(),
                            table.comment(), table.options());
                    rename.apply(Catalog.of(List.of(alone), List.of(), List.of())).tables().values()
                            .forEach(renamed -> renamed.constraints().all()
                                    .forEach(same -> after.add(Managed.constraint(renamed, same))));
                }
            }
        }
        return after;
    }
}
