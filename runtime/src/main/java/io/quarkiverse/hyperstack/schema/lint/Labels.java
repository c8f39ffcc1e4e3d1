package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;

/** The labels of the enum type that a column has. */
final class Labels {

    private Labels() {
    }

    /** The labels; empty when the type is no enum type, nor an array of one. */
    static List<String> of(DataType type, Catalog catalog) {
        String name = type.sql().replace("[]", "").replace("\"", "");
        return catalog.enumTypes().values().stream().filter(found -> found.name().toString().equals(name)).findFirst()
                .map(EnumType::labels).orElse(List.of());
    }
}
