package io.quarkiverse.hyperstack.schema.random;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Swaps the names of columns and of tables that stay otherwise what they are, which only a hint tells from other changes. What
 * names both, or what others point at, is defined differently afterwards, and no hint is believed then. Nor is one about
 * things that are defined alike: they may have been swapped already.
 */
record Swaps(Model model) {

    List<Edit> make(Choices choices) {
        return List.of(choices.oneIn(3) ? tables(choices) : columns(choices));
    }

    private Edit tables(Choices choices) {
        List<ModelTable> tables = model.tables.stream().filter(table -> references(table).isEmpty()).toList();
        if (!tables.isEmpty()) {
            ModelTable one = choices.of(tables);
            ModelTable other = choices.of(tables);
            if (!columns(one).equals(columns(other))) {
                String name = one.name;
                one.name = other.name;
                other.name = name;
            }
        }
        return Edit.SWAP_TABLES;
    }

    private static Map<String, ModelColumn.Type> columns(ModelTable table) {
        return table.columns.stream().collect(Collectors.toMap(ModelColumn::name, ModelColumn::type));
    }

    private Edit columns(Choices choices) {
        ModelTable table = choices.of(model.tables);
        List<ModelColumn> columns = table.columns.stream().filter(column -> isAlone(table, column)).toList();
        if (!columns.isEmpty()) {
            ModelColumn one = choices.of(columns);
            ModelColumn other = choices.of(columns);
            if (!one.type().equals(other.type())) {
                table.replace(one.named(other.name()));
                table.replace(other.named(one.name()));
            }
        }
        return Edit.SWAP_COLUMNS;
    }

    private boolean isAlone(ModelTable table, ModelColumn column) {
        boolean generated = table.columns.stream().map(other -> other.value().generated())
                .anyMatch(source -> source != null && source.column() == column.id());
        boolean named = table.parts.stream().anyMatch(part -> part.columns().contains(column.id())
                && (part.columns().size() > 1 || part instanceof ModelPart.Reference));
        boolean pointedAt = references(table).stream()
                .flatMap(reference -> table.keys().filter(key -> key.id() == reference.key()))
                .anyMatch(key -> key.columns().contains(column.id()));
        return !column.isGenerated() && !generated && !named && !pointedAt;
    }

    /** The foreign keys that point at a table, its own among them. */
    private List<ModelPart.Reference> references(ModelTable table) {
        return model.tables.stream().flatMap(other -> other.parts(ModelPart.Reference.class))
                .filter(reference -> reference.table() == table.id).toList();
    }
}
