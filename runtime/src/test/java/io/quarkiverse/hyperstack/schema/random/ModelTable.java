package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A table that can still change. */
final class ModelTable {

    final int id;
    String name;
    /** The number of the column that has another text in each row, by which rows are known; it keeps its type. */
    int tag;
    final List<ModelColumn> columns = new ArrayList<>();
    final List<ModelPart> parts = new ArrayList<>();
    final SortedSet<String> options = new TreeSet<>();
    @Nullable
    String comment;

    ModelTable(int id, String name) {
        this.id = id;
        this.name = name;
    }

    ModelTable copy() {
        ModelTable copy = new ModelTable(id, name);
        copy.columns.addAll(columns);
        copy.parts.addAll(parts);
        copy.options.addAll(options);
        copy.comment = comment;
        copy.tag = tag;
        return copy;
    }

    Optional<ModelColumn> column(int column) {
        return columns.stream().filter(c -> c.id() == column).findFirst();
    }

    ModelColumn known(int column) {
        return column(column).orElseThrow();
    }

    <P extends ModelPart> Stream<P> parts(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast);
    }

    Stream<ModelPart.Key> keys() {
        return parts(ModelPart.Key.class);
    }

    Optional<ModelPart.Key> primaryKey() {
        return keys().filter(ModelPart.Key::primary).findFirst();
    }

    boolean isInPrimaryKey(int column) {
        return primaryKey().stream().anyMatch(key -> key.columns().contains(column));
    }

    boolean isStrict() {
        return options.contains("STRICT");
    }

    boolean hasRowid() {
        return !options.contains("WITHOUT ROWID");
    }

    void replace(ModelColumn column) {
        columns.replaceAll(c -> c.id() == column.id() ? column : c);
    }

    void replace(ModelPart part) {
        parts.replaceAll(p -> p.id() == part.id() ? part : p);
    }
}
