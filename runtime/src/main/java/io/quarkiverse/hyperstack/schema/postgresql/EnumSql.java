package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** An enum type in SQL. */
final class EnumSql {

    private EnumSql() {
    }

    static String create(QualifiedName name, List<String> labels) {
        return "CREATE TYPE " + Quoted.name(name) + " AS ENUM (" + texts(labels) + ")";
    }

    static String texts(List<String> labels) {
        return labels.stream().map(Quoted::text).collect(Collectors.joining(", "));
    }

    /** The condition that a text is one of the labels or, for an array type, that a text which is an array has no others. */
    static String isMadeOf(String text, String type, List<String> labels) {
        if (labels.isEmpty()) {
            return "false";
        }
        return type.endsWith("[]")
                ? "array_replace(" + text + "::text[], NULL, " + Quoted.text(labels.get(0)) + ") <@ ARRAY[" + texts(labels)
                        + "]::text[]"
                : text + " IN (" + texts(labels) + ")";
    }
}
