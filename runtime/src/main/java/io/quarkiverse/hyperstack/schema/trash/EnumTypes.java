package io.quarkiverse.hyperstack.schema.trash;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/**
 * The enum types of the database. Values of these are kept as text: a type may be dropped while its values are in the trash,
 * and would not go as long as a table used it.
 */
final class EnumTypes {

    private static final String ARRAY = "[]";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    /** The labels that a value may have, by type. */
    private final Map<String, List<String>> labels = new TreeMap<>();

    EnumTypes(Draft draft) {
        draft.live().enumTypes().values().forEach(type -> labels.put(type.name().toString(), type.labels()));
        for (Change change : draft.changes()) {
            if (change instanceof Change.AddEnumType added) {
                labels.put(added.object().toString(), added.type().labels());
            } else if (change instanceof Change.ChangeEnumType changed) {
                labels.put(changed.object().toString(), changed.after().labels());
            }
        }
    }

    /** Whether a type is an enum type, or an array of one. */
    boolean isOne(String type) {
        return labels.containsKey(element(type));
    }

    /** The labels that values may have, or the elements of an array; none when the type is no enum type any more. */
    List<String> labels(String type) {
        return labels.getOrDefault(element(type), List.of());
    }

    /** A type without the quotes around its name, which the database may print or not. */
    static String plain(String type) {
        return element(type) + (type.endsWith(ARRAY) ? ARRAY : "");
    }

    /** The name of a type, or of what an array type is an array of, as messages have it. */
    private static String element(String type) {
        String name = type.endsWith(ARRAY) ? type.substring(0, type.length() - ARRAY.length()) : type;
        return QUOTED.matcher(name).replaceAll(quoted -> Matcher.quoteReplacement(quoted.group(1).replace("\"\"", "\"")));
    }

    /** A type in the names after renames. */
    static String renamed(String type, Map<QualifiedName, QualifiedName> renames) {
        String element = element(type);
        return renames.entrySet().stream().filter(rename -> rename.getKey().toString().equals(element)).findFirst()
                .map(rename -> rename.getValue() + (type.endsWith(ARRAY) ? ARRAY : "")).orElse(type);
    }
}
