package io.quarkiverse.hyperstack.schema.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** Finds every difference between two catalogs. */
public final class Differ {

    private Differ() {
    }

    /**
     * What leads from one catalog to the other.
     *
     * @param before what there is
     * @param after what there is to be, read from the same kind of database
     * @return enum types, then sequences, then tables, each by name; empty when nothing differs
     */
    public static List<Change> diff(Catalog before, Catalog after) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(byName(before.enumTypes(), after.enumTypes(), Change.AddEnumType::new, Change.DropEnumType::new,
                (b, a) -> b.equals(a) ? null : new Change.ChangeEnumType(b, a)));
        changes.addAll(byName(before.sequences(), after.sequences(), Change.AddSequence::new, Change.DropSequence::new,
                (b, a) -> b.equals(a) ? null : new Change.ChangeSequence(b, a)));
        changes.addAll(byName(before.tables(), after.tables(), Change.AddTable::new, Change.DropTable::new,
                (b, a) -> {
                    List<TableChange> differences = b.equals(a) ? List.of() : new TableDiffer(b, a).differences();
                    return differences.isEmpty() ? null : new Change.AlterTable(b, a, differences);
                }));
        return List.copyOf(changes);
    }

    private static <T> List<Change> byName(SortedMap<QualifiedName, T> before, SortedMap<QualifiedName, T> after,
            Function<T, Change> added, Function<T, Change> dropped, BiFunction<T, T, @Nullable Change> compared) {
        SortedSet<QualifiedName> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (QualifiedName name : names) {
            T old = before.get(name);
            T wanted = after.get(name);
            Change change;
            if (old == null) {
                change = added.apply(Objects.requireNonNull(wanted));
            } else {
                change = wanted == null ? dropped.apply(old) : compared.apply(old, wanted);
            }
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }
}
