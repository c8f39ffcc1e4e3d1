package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A structure that can still change. The numbers of its parts are never given twice, in it and in its copies. */
final class Model {

    /** A sequence. */
    record Numbers(int id, String name, int start, int increment) {
    }

    /** An enum type. */
    record Labels(int id, String name, List<String> labels) {
    }

    final List<ModelTable> tables = new ArrayList<>();
    final List<Numbers> sequences = new ArrayList<>();
    final List<Labels> enums = new ArrayList<>();
    private int lastId;

    int nextId() {
        return ++lastId;
    }

    Model copy() {
        Model copy = empty();
        tables.forEach(table -> copy.tables.add(table.copy()));
        copy.sequences.addAll(sequences);
        copy.enums.addAll(enums);
        return copy;
    }

    /** Another structure that goes on with the numbers of this one. */
    Model empty() {
        Model empty = new Model();
        empty.lastId = lastId;
        return empty;
    }

    Optional<ModelTable> table(int id) {
        return tables.stream().filter(table -> table.id == id).findFirst();
    }

    Optional<Labels> enumType(int id) {
        return enums.stream().filter(type -> type.id() == id).findFirst();
    }

    Optional<Numbers> sequence(int id) {
        return sequences.stream().filter(numbers -> numbers.id() == id).findFirst();
    }

    /** The name, or the name with a number when something has it already. */
    String free(String name, Stream<String> taken) {
        List<String> names = taken.map(Model::folded).toList();
        String free = name;
        for (int number = 2; names.contains(folded(free)); number++) {
            free = name + number;
        }
        return free;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The names that a table, sequence or type cannot have. */
    Stream<String> names() {
        return Stream.of(tables.stream().map(table -> table.name), sequences.stream().map(Numbers::name),
                enums.stream().map(Labels::name)).flatMap(names -> names);
    }
}
