package io.quarkiverse.hyperstack.copy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** Names of one database in another one, where letters may have another case. */
final class Matching {

    private Matching() {
    }

    /** Whether two names mean one thing; where one of them names no schema, any will do. */
    static boolean isSame(QualifiedName one, QualifiedName other) {
        return one.name().equalsIgnoreCase(other.name()) && (one.schema() == null || other.schema() == null
                || one.schema().equalsIgnoreCase(other.schema()));
    }

    /** What is called so, or is the only one that is called so but for the case of letters. */
    static <T> Optional<T> of(String name, Collection<T> candidates, Function<T, String> called) {
        Optional<T> same = candidates.stream().filter(candidate -> called.apply(candidate).equals(name)).findFirst();
        if (same.isPresent()) {
            return same;
        }
        List<T> alike = candidates.stream().filter(candidate -> called.apply(candidate).equalsIgnoreCase(name)).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}
