package io.quarkiverse.hyperstack.schema.trash;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/**
 * The enum types of the database. Values of these are kept as text: a type may be dropped while its values are in the trash,
 * and would not go as long as a table used it.
 */
final class EnumTypes {

    private static final String ARRAY = "[]";

    private final Map<String, EnumType> there = new TreeMap<>();
    /** The labels that a value may have while a plan is made: not those that it adds to a type that is there. */
    private final Map<String, List<String>> usable = new TreeMap<>();

    EnumTypes(Draft draft) {
        draft.live().enumTypes().values().forEach(type -> {
            there.put(type.name().toString(), type);
            usable.put(type.name().toString(), type.labels());
        });
        for (Change change : draft.changes()) {
            if (change instanceof Change.AddEnumType added) {
                usable.put(added.object().toString(), added.type().labels());
            } else if (change instanceof Change.ChangeEnumType changed) {
                usable.put(changed.object().toString(),
                        changed.before().labels().stream().filter(Set.copyOf(changed.after().labels())::contains).toList());
            }
        }
    }

    /** Whether a type is an enum type that is there, or an array of one. */
    boolean isOne(String type) {
        return there.containsKey(element(type));
    }

    /** The labels that values may have; empty when it is no enum type, or an array of one. */
    Optional<List<String>> labels(String type) {
        return type.endsWith(ARRAY) ? Optional.empty() : Optional.ofNullable(usable.get(element(type)));
    }

    private static String element(String type) {
        String name = type.replace("\"", "");
        return name.endsWith(ARRAY) ? name.substring(0, name.length() - ARRAY.length()) : name;
    }
}
