package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** In a table that people made, keys, checks and indexes keep the names that people gave them. */
final class NamesOfOthers {

    private NamesOfOthers() {
    }

    /** The change without what only gives another name. */
    static Change.AlterTable kept(Change.AlterTable change) {
        List<TableChange> rest = change.changes().stream().filter(part -> !onlyRenames(part)).toList();
        return new Change.AlterTable(change.before(), change.after(), rest);
    }

    private static boolean onlyRenames(TableChange part) {
        if (part instanceof TableChange.ChangeConstraint constraint) {
            return constraint.before().unnamed().equals(constraint.after().unnamed());
        }
        return part instanceof TableChange.ChangeIndex index
                && called(index.before(), index.after().name()).equals(index.after());
    }

    private static Index called(Index index, String name) {
        return new Index(name, index.unique(), index.parts(), index.where(), index.clauses());
    }
}
