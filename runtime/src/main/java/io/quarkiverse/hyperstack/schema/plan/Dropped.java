package io.quarkiverse.hyperstack.schema.plan;

import java.util.HashSet;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** What a draft takes out of the database. */
final class Dropped {

    private Dropped() {
    }

    static Set<Managed.Item> by(Draft draft) {
        Set<Managed.Item> dropped = new HashSet<>();
        for (Change change : draft.changes()) {
            if (change instanceof Change.DropTable table) {
                dropped.addAll(Managed.parts(table.table()));
            } else if (change instanceof Change.DropSequence sequence) {
                dropped.add(Managed.sequence(sequence.object()));
            } else if (change instanceof Change.DropEnumType type) {
                dropped.add(Managed.enumType(type.object()));
            } else if (change instanceof Change.AlterTable table) {
                table.changes().forEach(part -> add(dropped, table.before(), part));
            }
        }
        return dropped;
    }

    private static void add(Set<Managed.Item> dropped, Table table, TableChange change) {
        if (change instanceof TableChange.DropColumn column) {
            dropped.add(Managed.column(table, column.column()));
        } else if (change instanceof TableChange.DropConstraint constraint) {
            dropped.add(Managed.constraint(table, constraint.constraint()));
        } else if (change instanceof TableChange.ChangeConstraint constraint) {
            dropped.add(Managed.constraint(table, constraint.before()));
        } else if (change instanceof TableChange.DropIndex index) {
            dropped.add(Managed.index(table, index.index()));
        } else if (change instanceof TableChange.ChangeIndex index) {
            dropped.add(Managed.index(table, index.before()));
        }
    }
}
