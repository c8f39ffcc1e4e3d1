package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Comparator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, sequence or type.
 *
 * @param schema the schema as the database spells it; null for the default schema, and always on SQLite
 * @param name the name as the database spells it
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER = Comparator
            .comparing(QualifiedName::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(QualifiedName::name);

    public QualifiedName {
        Objects.requireNonNull(name, "name");
    }

    /**
     * A name in the default schema.
     *
     * @param name the name as the database spells it
     * @return the name without a schema
     */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** For messages: {@code schema.name} or {@code name}, unquoted. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
