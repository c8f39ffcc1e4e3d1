package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Differ;

/**
 * A table that is made anew under another definition: rows are copied into a new table, and the old one is dropped.
 *
 * @param drop drops the old table
 * @param copy copies the rows
 * @param table the old table and the one that took its place, in the name that it ends up with
 */
record Rebuild(StatementView drop, StatementView copy, Pair table) {

    /** The rebuild that ends with this statement. */
    static Optional<Rebuild> of(StatementView drop) {
        QualifiedName old = drop.table();
        if (drop.verb() != Verb.DROP_TABLE || old == null || !drop.isExisting(old)) {
            return Optional.empty();
        }
        Table before = drop.before().tables().get(old);
        for (StatementView copy : drop.earlier()) {
            QualifiedName target = copy.table();
            if (before != null && target != null && copies(copy, old) && copy.createdAfterwards().tables().contains(target)) {
                Table after = atTheEnd(copy, target);
                if (after != null && takesPlace(drop, old, after.name())) {
                    return Optional.of(new Rebuild(drop, copy, new Pair(named(before, after.name()), after)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the new table has the name that the old one had when the file began. */
    private static boolean takesPlace(StatementView drop, QualifiedName old, QualifiedName name) {
        return name.equals(old) || drop.earlier().stream().map(StatementView::rename)
                .anyMatch(rename -> rename != null && rename.isOfTable() && rename.table().equals(name)
                        && rename.to().equals(old.name()));
    }

    /** Whether a statement fills a table with the rows of another. */
    static boolean copies(StatementView statement, QualifiedName from) {
        Phrase phrase = statement.phrase();
        if (statement.verb() != Verb.INSERT && statement.verb() != Verb.CREATE_TABLE) {
            return false;
        }
        int source = phrase.find(Math.max(0, phrase.find(0, "select")), "from|join", "?only");
        while (source > 0) {
            QualifiedName read = phrase.name(source);
            if (read != null && Tables.known(read, statement.database(), statement.before()).equals(from)) {
                return phrase.has("select");
            }
            source = phrase.find(source, "from|join", "?only");
        }
        return false;
    }

    private static @Nullable Table atTheEnd(StatementView copy, QualifiedName target) {
        QualifiedName name = target;
        StatementView last = copy;
        for (StatementView next : copy.later()) {
            RenameClause rename = next.rename();
            if (rename != null && rename.isOfTable() && rename.table().equals(name)) {
                name = new QualifiedName(name.schema(), rename.to());
            }
            last = next;
        }
        return last.after().tables().get(Tables.known(name, copy.database(), last.after()));
    }

    private static Table named(Table table, QualifiedName name) {
        return new Table(name, table.columns(), table.constraints(), table.indexes(), table.comment(), table.options());
    }

    List<Change> changes() {
        return Differ.diff(Catalog.of(List.of(table.before()), List.of(), List.of()),
                Catalog.of(List.of(table.after()), List.of(), List.of()));
    }

    /**
     * A table before and after.
     *
     * @param before the old one, in the name of the new one
     * @param after the new one
     */
    record Pair(Table before, Table after) {
    }
}
