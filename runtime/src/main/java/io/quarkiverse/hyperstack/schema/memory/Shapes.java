package io.quarkiverse.hyperstack.schema.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart;

/**
 * Tells for each table and sequence which statements make which structure of it, in a fingerprint.
 *
 * @param fingerprints by the name of the table or sequence
 */
public record Shapes(SortedMap<QualifiedName, String> fingerprints) {

    public Shapes {
        fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
    }

    /**
     * Nothing is known.
     *
     * @return no shapes
     */
    public static Shapes none() {
        return new Shapes(new TreeMap<>());
    }

    /**
     * The shapes of a structure.
     *
     * @param parts the statements of a creation script
     * @param structure a structure; what it lacks has no shape
     * @return a shape for each table and sequence of the script that is in the structure
     */
    public static Shapes of(List<ScriptPart> parts, Catalog structure) {
        return of(parts, structure, Remembered.nothing());
    }

    /**
     * {@link #of(List, Catalog)}, where the shapes of some tables are known already.
     *
     * @param parts the statements of a creation script
     * @param structure a structure; what it lacks has no shape
     * @param remembered tables with their shapes: only the very same objects are taken for known
     * @return a shape for each table and sequence of the script that is in the structure
     */
    public static Shapes of(List<ScriptPart> parts, Catalog structure, Remembered remembered) {
        Map<QualifiedName, List<String>> statements = new HashMap<>();
        for (ScriptPart part : parts) {
            if (part.object() != null) {
                statements.computeIfAbsent(part.object(), name -> new ArrayList<>()).add(part.sql());
            }
        }
        SortedMap<QualifiedName, String> fingerprints = new TreeMap<>();
        statements.forEach((name, sql) -> {
            Table table = structure.tables().get(name);
            Sequence sequence = structure.sequences().get(name);
            if (table != null) {
                String known = remembered.tableShapes().get(table);
                fingerprints.put(name, WantedFingerprint.of(sql, known == null ? shape(table) : known));
            } else if (sequence != null) {
                fingerprints.put(name, WantedFingerprint.of(sql, sequence.toString()));
            }
        });
        return new Shapes(fingerprints);
    }

    /** The fingerprint of a table. The order of its columns is no part of it. */
    static String shape(Table table) {
        List<Column> columns = table.columns().stream().sorted(Comparator.comparing(Column::name)).toList();
        return WantedFingerprint.of(List.of(), new Table(table.name(), columns, table.constraints(), table.indexes(),
                table.comment(), table.options()).toString());
    }

    /**
     * Whether the same statements made the same structure.
     *
     * @param other other shapes
     * @param name a table or sequence
     * @return false also when one of them does not know it
     */
    public boolean agreesWith(Shapes other, QualifiedName name) {
        String fingerprint = fingerprints.get(name);
        return fingerprint != null && fingerprint.equals(other.fingerprints.get(name));
    }
}
