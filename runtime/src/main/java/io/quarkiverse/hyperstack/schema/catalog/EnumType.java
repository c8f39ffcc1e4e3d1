package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;
import java.util.Objects;

/**
 * A PostgreSQL enum type.
 *
 * @param name its name
 * @param labels its labels, in the type's order
 */
public record EnumType(QualifiedName name, List<String> labels) {

    public EnumType {
        Objects.requireNonNull(name, "name");
        labels = List.copyOf(labels);
    }
}
