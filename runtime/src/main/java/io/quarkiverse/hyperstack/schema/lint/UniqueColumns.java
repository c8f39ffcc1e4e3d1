package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** What has to be unique in a table. */
final class UniqueColumns {

    private UniqueColumns() {
    }

    /** The columns or expressions that a change makes unique; none when it does not. */
    static List<String> added(Part<TableChange> part) {
        TableChange change = part.change();
        if (change instanceof TableChange.AddConstraint added) {
            return of(added.constraint());
        }
        if (change instanceof TableChange.ChangeConstraint changed
                && !of(changed.after()).equals(of(changed.before()))) {
            return of(changed.after());
        }
        if (change instanceof TableChange.AddIndex added) {
            return of(added.index());
        }
        if (change instanceof TableChange.ChangeIndex changed && !of(changed.after()).equals(of(changed.before()))) {
            return of(changed.after());
        }
        return List.of();
    }

    private static List<String> of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        return constraint instanceof UniqueKey key ? key.columns() : List.of();
    }

    private static List<String> of(Index index) {
        return index.unique() ? index.parts() : List.of();
    }

    /** Whether a rule that was there before makes these unique already. */
    static boolean wereUnique(Table before, List<String> columns) {
        return Stream.concat(before.constraints().all().stream().map(UniqueColumns::of),
                before.indexes().stream().filter(index -> index.where() == null).map(UniqueColumns::of))
                .anyMatch(unique -> !unique.isEmpty() && columns.containsAll(unique));
    }
}
