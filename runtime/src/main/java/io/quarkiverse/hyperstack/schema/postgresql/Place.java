package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * Where a structure is read, and what its schemas are called in the catalog. A scratch schema is called like the schema it
 * stands in for.
 *
 * @param schemas the schemas to read, as the database spells them
 * @param home the current schema and what stands in for it: names in them are unqualified in the catalog
 * @param standIns schemas that stand in for others, with the names of those
 */
record Place(List<String> schemas, List<String> home, Map<String, String> standIns) {

    Place {
        schemas = List.copyOf(schemas);
        home = List.copyOf(home);
        standIns = Map.copyOf(standIns);
    }

    /** The database as it is: the current schema and others. */
    static Place live(String current, Collection<String> others) {
        List<String> schemas = Stream.concat(Stream.of(current), others.stream()).distinct()
                .toList();
        return new Place(schemas, List.of(current), Map.of());
    }

    /** The catalog's name of what the database has in a schema. */
    QualifiedName name(String schema, String object) {
        return new QualifiedName(called(schema), object);
    }

    private @Nullable String called(String schema) {
        return home.contains(schema) ? null : standIns.getOrDefault(schema, schema);
    }
}
