package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** Other options of a table: logging and storage can change; what kind of table it is cannot. */
final class TableOptions {

    private static final String STORAGE = "WITH (";

    private TableOptions() {
    }

    /**
     * The actions of ALTER TABLE.
     *
     * @throws HyperstackException {@link Problem#KIND_OF_TABLE}
     */
    static List<String> actions(QualifiedName table, TableChange.ChangeOptions change) {
        if (!kind(change.before()).equals(kind(change.after()))) {
            throw new HyperstackException(Problem.KIND_OF_TABLE,
                    "table \"" + table + "\" is " + words(change.before()) + " and is declared as " + words(change.after())
                            + "; PostgreSQL can only make a new table of that kind",
                    "create a table of the new kind by hand, copy the rows, and give it the name");
        }
        List<String> actions = new ArrayList<>();
        boolean unlogged = change.after().contains("UNLOGGED");
        if (unlogged != change.before().contains("UNLOGGED")) {
            actions.add(unlogged ? "SET UNLOGGED" : "SET LOGGED");
        }
        Map<String, String> before = storage(change.before());
        Map<String, String> after = storage(change.after());
        List<String> reset = before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
        if (!reset.isEmpty()) {
            actions.add("RESET (" + String.join(", ", reset) + ")");
        }
        List<String> set = after.entrySet().stream().filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
        if (!set.isEmpty()) {
            actions.add("SET (" + String.join(", ", set) + ")");
        }
        return actions;
    }

    private static String kind(Set<String> options) {
        return options.stream().filter(option -> option.startsWith("PARTITION") || option.startsWith("INHERITS")).sorted()
                .collect(Collectors.joining(" "));
    }

    private static String words(Set<String> options) {
        String kind = kind(options);
        return kind.isEmpty() ? "an ordinary table" : "one with " + kind;
    }

    private static Map<String, String> storage(Set<String> options) {
        Map<String, String> storage = new TreeMap<>();
        options.stream().filter(option -> option.startsWith(STORAGE)).forEach(option -> {
            for (String setting : option.substring(STORAGE.length(), option.length() - 1).split(", ")) {
                String[] parts = setting.split("=", 2);
                storage.put(parts[0], parts.length == 1 ? "true" : parts[1]);
            }
        });
        return storage;
    }
}
