package io.quarkiverse.hyperstack.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart.Kind;
import io.quarkiverse.hyperstack.schema.memory.Remembered;
import io.quarkiverse.hyperstack.schema.memory.Shapes;

/**
 * Saves creating what is known to come out as it is in the database: the statements of a table or sequence are those of the
 * last synchronization, what they mention is too, and the database has it as those statements made it then. Creating a table
 * costs PostgreSQL more than reading twenty.
 *
 * @param statements what has to be created to see the rest
 * @param known the tables that come out as they are in the database
 * @param knownSequences the sequences likewise
 */
record Shortcut(List<String> statements, Set<QualifiedName> known, Set<QualifiedName> knownSequences) {

    /** The long way. */
    static Shortcut none(List<String> statements) {
        return new Shortcut(statements, Set.of(), Set.of());
    }

    /**
     * The shortest way that is sure.
     *
     * @param parts the whole script
     * @param live what there is
     * @param remembered the last synchronization
     */
    static Shortcut of(List<ScriptPart> parts, Catalog live, Remembered remembered) {
        Shapes now = Shapes.of(parts, live, remembered);
        Set<QualifiedName> changed = objects(parts).filter(name -> !now.agreesWith(remembered.shapes(), name))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> changedNames = names(changed);
        Set<QualifiedName> created = parts.stream()
                .filter(part -> part.object() != null && part.words().stream().anyMatch(changedNames::contains))
                .map(ScriptPart::object).collect(Collectors.toCollection(HashSet::new));
        created.addAll(changed);
        Set<QualifiedName> known = objects(parts).filter(name -> !created.contains(name)).collect(Collectors.toSet());
        Set<QualifiedName> needed = needed(parts, created);
        List<String> statements = parts.stream()
                .filter(part -> part.kind() == Kind.GROUND || created.contains(part.object())
                        || needed.contains(part.object()) && !part.pointsElsewhere())
                .map(ScriptPart::sql).toList();
        return new Shortcut(statements, only(known, live.tables()), only(known, live.sequences()));
    }

    /** What has to be there for the statements to run. */
    private static Set<QualifiedName> needed(List<ScriptPart> parts, Set<QualifiedName> created) {
        Set<QualifiedName> needed = new HashSet<>();
        Set<String> words = new HashSet<>();
        parts.stream().filter(part -> created.contains(part.object())).forEach(part -> words.addAll(part.words()));
        boolean more = true;
        while (more) {
            more = false;
            for (ScriptPart part : parts) {
                QualifiedName object = part.object();
                if (object != null && !created.contains(object) && words.contains(object.name()) && !part.pointsElsewhere()
                        && (needed.add(object) || !words.containsAll(part.words()))) {
                    words.addAll(part.words());
                    more = true;
                }
            }
        }
        return needed;
    }

    private static Stream<QualifiedName> objects(List<ScriptPart> parts) {
        return parts.stream().map(ScriptPart::object).filter(name -> name != null).distinct();
    }

    private static Set<String> names(Set<QualifiedName> objects) {
        return objects.stream().map(QualifiedName::name).collect(Collectors.toSet());
    }

    private static Set<QualifiedName> only(Set<QualifiedName> names, Map<QualifiedName, ?> there) {
        return names.stream().filter(there::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The whole structure.
     *
     * @param made what the statements made
     * @param live what there is
     */
    Catalog complete(Catalog made, Catalog live) {
        return new Catalog(together(made.tables(), live.tables(), known),
                together(made.sequences(), live.sequences(), knownSequences), made.enumTypes(), made.otherNames());
    }

    private static <T> SortedMap<QualifiedName, T> together(Map<QualifiedName, T> made, Map<QualifiedName, T> live,
            Set<QualifiedName> known) {
        SortedMap<QualifiedName, T> all = new TreeMap<>(made);
        known.forEach(name -> all.put(name, live.get(name)));
        return all;
    }
}
