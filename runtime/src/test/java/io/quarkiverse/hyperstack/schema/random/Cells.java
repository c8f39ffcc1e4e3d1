package io.quarkiverse.hyperstack.schema.random;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.random.Arena.Converted;
import io.quarkiverse.hyperstack.schema.random.Arena.Side;

/** What becomes of the values of a first structure in a second one, worked out without the engine. */
final class Cells {

    /** What can be said about a value. */
    enum Fate {
        /** it is in the second structure as it was, and is there on the way back */
        STAYS,
        /** it is another value of another type, and becomes the old one on the way back */
        RETURNS,
        /** its column or table is not in the second structure; it has to come out of the trash */
        TRASHED,
        /** it does not convert, or not back; it was NULL and cannot stay so; the database makes it: nothing can be said */
        OPEN
    }

    private final Arena arena;
    private final Pair pair;
    private final Map<List<Object>, Converted> conversions = new TreeMap<>(
            Comparator.comparing(List::toString));

    Cells(Arena arena, Pair pair) {
        this.arena = arena;
        this.pair = pair;
    }

    Fate fate(ModelTable table, ModelColumn column, String value) {
        ModelTable after = pair.second().table(table.id).orElse(null);
        ModelColumn to = after == null ? null : after.column(column.id()).orElse(null);
        if (column.isGenerated()) {
            return Fate.OPEN;
        }
        if (to == null) {
            // A column in which everything is NULL loses nothing; when it comes back it has its default like any new one.
            boolean defaulted = Snapshot.isNull(value) && column.value().byDefault() != null;
            return after == null || isKeyKept(table, column, after) && !defaulted ? Fate.TRASHED : Fate.OPEN;
        }
        if (to.isGenerated() || isBytes(column) != isBytes(to)) {
            return Fate.OPEN;
        }
        if (Snapshot.isNull(value)) {
            return takesNull(after, to) ? Fate.STAYS : Fate.OPEN;
        }
        if (isSameType(column, to)) {
            return Fate.STAYS;
        }
        return converted(table, column, after, to, value).comesBack() ? Fate.RETURNS : Fate.OPEN;
    }

    /** What is made of bytes, and bytes of other things, is another matter in every version of a database. */
    private static boolean isBytes(ModelColumn column) {
        return column.type().kind().family() == Family.BLOB;
    }

    boolean takesNull(ModelTable table, ModelColumn column) {
        boolean rowKey = table.isInPrimaryKey(column.id())
                && (!table.hasRowid() || column.type().kind().sql().equals("integer"));
        return column.nullable() && !rowKey;
    }

    /** The value in its new column; null where it does not convert. */
    @Nullable
    String after(ModelTable table, ModelColumn column, ModelTable after, ModelColumn to, String value) {
        return Snapshot.isNull(value) || isSameType(column, to)
                ? value
                : converted(table, column, after, to, value).literal();
    }

    private Converted converted(ModelTable table, ModelColumn from, ModelTable after, ModelColumn to, String value) {
        return conversions.computeIfAbsent(List.of(from.id(), to.id(), value), key -> arena.convert(value,
                new Side(pair.first(), table, from, false), new Side(pair.second(), after, to, true)));
    }

    boolean isSameType(ModelColumn from, ModelColumn to) {
        Optional<Model.Labels> labels = pair.first().enumType(from.type().enumType());
        return from.type().kind().sql().equals(to.type().kind().sql()) && (labels.isEmpty() || isSameEnum(from, to))
                && labels.map(Model.Labels::labels)
                        .equals(pair.second().enumType(to.type().enumType()).map(Model.Labels::labels));
    }

    /** By name, or renamed. */
    boolean isSameEnum(ModelColumn from, ModelColumn to) {
        Optional<Model.Labels> old = pair.first().enumType(from.type().enumType());
        Optional<Model.Labels> type = pair.second().enumType(to.type().enumType());
        return old.isPresent() && type.isPresent()
                && (old.get().id() == type.get().id() || old.get().name().equals(type.get().name()));
    }

    /** Whether rows can be told by their key in both structures when a column is lost. */
    private boolean isKeyKept(ModelTable table, ModelColumn lost, ModelTable after) {
        List<Integer> key = table.primaryKey().map(ModelPart.Key::columns).orElse(List.of());
        return !key.isEmpty() && !key.contains(lost.id()) && key.stream().allMatch(column -> after.column(column)
                .filter(to -> isSameType(table.known(column), to) && !to.isGenerated()).isPresent());
    }

    /** Whether there is a table that loses something, and no key to find its rows again by. */
    boolean isKeyMissing(Snapshot rows) {
        return pair.first().tables.stream().anyMatch(table -> pair.second().table(table.id).isPresent()
                && !rows.rows(table).isEmpty() && !hasKey(table, rows)
                && table.columns.stream().anyMatch(column -> isChanged(table, column)));
    }

    private boolean isChanged(ModelTable table, ModelColumn column) {
        return pair.second().table(table.id).flatMap(after -> after.column(column.id()))
                .filter(to -> isSameType(column, to) && !to.isGenerated()).isEmpty();
    }

    private static boolean hasKey(ModelTable table, Snapshot rows) {
        return table.keys().anyMatch(key -> key.columns().stream().allMatch(column -> key.primary()
                ? rows.rows(table).stream().noneMatch(row -> Snapshot.isNull(row.get(column)))
                : !table.known(column).nullable()));
    }
}
