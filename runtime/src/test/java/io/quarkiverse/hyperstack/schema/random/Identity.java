package io.quarkiverse.hyperstack.schema.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.hyperstack.schema.random.ModelColumn.Generated;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Value;

/**
 * Says which tables and columns of a second structure are those of the first, as the engine is going to see it: what has a
 * name of the first structure is that one, whatever it was before the edits; what has a new name is a renamed one only when
 * the old name is gone.
 */
record Identity(Model first, Model second) {

    void settle() {
        Map<Integer, Integer> tables = numbers(first.tables, second.tables, table -> table.id, table -> table.name);
        List<ModelTable> settled = second.tables.stream()
                .map(table -> table(table, tables.getOrDefault(table.id, table.id), tables)).toList();
        second.tables.clear();
        second.tables.addAll(settled);
    }

    private ModelTable table(ModelTable table, int id, Map<Integer, Integer> tables) {
        Optional<ModelTable> old = first.table(id);
        Map<Integer, Integer> columns = old.isEmpty()
                ? Map.of()
                : numbers(old.get().columns, table.columns, ModelColumn::id, ModelColumn::name);
        ModelTable settled = new ModelTable(id, table.name);
        settled.tag = columns.getOrDefault(table.tag, table.tag);
        settled.comment = table.comment;
        settled.options.addAll(table.options);
        table.columns.forEach(column -> settled.columns.add(column(column, columns)));
        table.parts.forEach(part -> settled.parts.add(part(part, columns, tables)));
        return settled;
    }

    private <T> Map<Integer, Integer> numbers(List<T> olds, List<T> news, Function<T, Integer> id, Function<T, String> name) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (T thing : news) {
            Optional<T> sameName = olds.stream().filter(old -> name.apply(old).equals(name.apply(thing))).findFirst();
            Optional<T> sameId = olds.stream().filter(old -> id.apply(old).equals(id.apply(thing))).findFirst();
            if (sameName.isPresent()) {
                numbers.put(id.apply(thing), id.apply(sameName.get()));
            } else if (sameId.isPresent()
                    && news.stream().anyMatch(other -> name.apply(other).equals(name.apply(sameId.get())))) {
                numbers.put(id.apply(thing), second.nextId());
            }
        }
        return numbers;
    }

    private static ModelColumn column(ModelColumn column, Map<Integer, Integer> columns) {
        Value value = column.value();
        Generated generated = value.generated();
        Value settled = generated == null
                ? value
                : new Value(null, 0, new Generated(generated.template(),
                        columns.getOrDefault(generated.column(), generated.column()), generated.stored()), value.numbering());
        return new ModelColumn(columns.getOrDefault(column.id(), column.id()), column.name(), column.type(), column.nullable(),
                settled, column.comment());
    }

    private static ModelPart part(ModelPart part, Map<Integer, Integer> numbers, Map<Integer, Integer> tables) {
        List<Integer> columns = part.columns().stream().map(column -> numbers.getOrDefault(column, column)).toList();
        if (part instanceof ModelPart.Key key) {
            return new ModelPart.Key(key.id(), key.name(), key.primary(), columns);
        }
        if (part instanceof ModelPart.Reference reference) {
            return new ModelPart.Reference(reference.id(), reference.name(), columns,
                    tables.getOrDefault(reference.table(), reference.table()), reference.key(), reference.rules());
        }
        if (part instanceof ModelPart.Condition check) {
            return new ModelPart.Condition(check.id(), check.name(), check.template(), columns);
        }
        ModelPart.Lookup index = (ModelPart.Lookup) part;
        return new ModelPart.Lookup(index.id(), index.name(), index.unique(), index.templates(), columns, index.where());
    }
}
