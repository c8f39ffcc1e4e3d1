package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Managed.Item;
import io.quarkiverse.hyperstack.schema.plan.Managed.Kind;

/**
 * The names that things had before they were renamed, so that a structure from before the rename (another branch, an older
 * version) finds its rows again: it knows nothing of the rename, and the definitions may differ.
 */
final class Formers {

    /** Between the parts of a name in one text; no name has it. */
    private static final String SEPARATOR = "\u001f";
    private static final Set<Kind> KINDS = Set.of(Kind.FORMER_TABLE, Kind.FORMER_COLUMN, Kind.FORMER_SEQUENCE);

    private Formers() {
    }

    static boolean isFormer(Item item) {
        return KINDS.contains(item.kind());
    }

    /** What is to be remembered of renames. */
    static List<Item> of(Renames renames) {
        List<Item> items = new ArrayList<>();
        renames.tables().forEach((old, name) -> items.add(new Item(Kind.FORMER_TABLE, name, text(old))));
        renames.sequences().forEach((old, name) -> items.add(new Item(Kind.FORMER_SEQUENCE, name, text(old))));
        renames.columns().forEach((old, name) -> items
                .add(new Item(Kind.FORMER_COLUMN, old.table(), name + SEPARATOR + old.column())));
        return items;
    }

    private static String text(QualifiedName name) {
        return Objects.requireNonNullElse(name.schema(), "") + SEPARATOR + name.name();
    }

    /** A former name in the names after renames. */
    static Item after(Item item, Renames renames) {
        if (item.kind() == Kind.FORMER_SEQUENCE) {
            return new Item(item.kind(), renames.sequences().getOrDefault(item.object(), item.object()), item.part());
        }
        QualifiedName table = renames.tables().getOrDefault(item.object(), item.object());
        if (item.kind() == Kind.FORMER_TABLE) {
            return new Item(item.kind(), table, item.part());
        }
        String[] names = item.part().split(SEPARATOR, 2);
        String name = renames.columns().getOrDefault(new ColumnName(table, names[0]), names[0]);
        return new Item(item.kind(), table, name + SEPARATOR + names[1]);
    }

    /** Whether it still says something: a thing that has its former name again has none. */
    static boolean isNews(Item item) {
        String[] names = item.part().split(SEPARATOR, 2);
        return item.kind() == Kind.FORMER_COLUMN ? !names[0].equals(names[1]) : !text(item.object()).equals(item.part());
    }

    /**
     * What people say, and the ways back: a wanted thing that is not there was what is there in its place, where that was
     * renamed from it once and is not wanted any more. What people say of a thing goes first.
     */
    static Hints backwards(Hints hints, Collection<Item> items, Catalog live, Catalog wanted) {
        SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>(hints.tables());
        SortedMap<ColumnName, List<String>> columns = new TreeMap<>(hints.columns());
        for (Item item : items) {
            if (item.kind() == Kind.FORMER_TABLE) {
                back(item, live.tables().keySet(), wanted.tables().keySet(), tables);
            } else if (item.kind() == Kind.FORMER_SEQUENCE) {
                back(item, live.sequences().keySet(), wanted.sequences().keySet(), tables);
            }
        }
        for (Item item : items) {
            if (item.kind() == Kind.FORMER_COLUMN) {
                backColumn(item, live, wanted, tables).forEach(columns::putIfAbsent);
            }
        }
        return new Hints(tables, columns, hints.fillings(), hints.numbered(), hints.hierarchies());
    }

    private static void back(Item item, Set<QualifiedName> live, Set<QualifiedName> wanted,
            SortedMap<QualifiedName, List<QualifiedName>> hints) {
        String[] names = item.part().split(SEPARATOR, 2);
        QualifiedName former = new QualifiedName(names[0].isEmpty() ? null : names[0], names[1]);
        boolean wentBack = live.contains(item.object()) && !wanted.contains(item.object()) && wanted.contains(former)
                && !live.contains(former);
        if (wentBack) {
            hints.putIfAbsent(former, List.of(item.object()));
        }
    }

    private static SortedMap<ColumnName, List<String>> backColumn(Item item, Catalog live, Catalog wanted,
            SortedMap<QualifiedName, List<QualifiedName>> tables) {
        String[] names = item.part().split(SEPARATOR, 2);
        Table before = live.tables().get(item.object());
        QualifiedName now = wanted.tables().containsKey(item.object())
                ? item.object()
                : Stream.concat(tables.entrySet().stream().filter(entry -> entry.getValue().contains(item.object()))
                        .map(Map.Entry::getKey), Stream.of(item.object())).findFirst().orElseThrow();
        Table after = wanted.tables().get(now);
        boolean wentBack = before != null && after != null && before.column(names[0]).isPresent()
                && after.column(names[0]).isEmpty() && after.column(names[1]).isPresent()
                && before.column(names[1]).isEmpty();
        SortedMap<ColumnName, List<String>> hint = new TreeMap<>();
        if (wentBack) {
            hint.put(new ColumnName(now, names[1]), List.of(names[0]));
        }
        return hint;
    }
}
