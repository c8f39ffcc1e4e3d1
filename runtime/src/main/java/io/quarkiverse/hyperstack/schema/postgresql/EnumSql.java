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
}
