package io.quarkiverse.hyperstack.entity;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.Rules;

/**
 * How far synchronizing a persistence unit may go.
 *
 * @param rules its name, and what happens to values that would be lost
 * @param alone whether no other persistence unit has tables in the same database; otherwise tables that no entity of this one
 *        declares are not worth a word
 * @param build tells this build of the application from all others that may have other entities; null when that is not known
 */
public record Policy(Rules rules, boolean alone, @Nullable String build) {

    public Policy {
        Objects.requireNonNull(rules, "rules");
    }

    /**
     * Under which name a database remembers a persistence unit. Two applications that share a database both have a default one.
     *
     * @param application the name of the application
     * @param unit the name of the persistence unit
     * @return both names
     */
    public static String owner(String application, String unit) {
        return application + "/" + unit;
    }

    /**
     * Under which names a database remembers persistence units.
     *
     * @param application the name of the application
     * @param units the names of the persistence units
     * @return for each of them {@link #owner}
     */
    public static List<String> owners(String application, List<String> units) {
        return units.stream().map(unit -> owner(application, unit)).toList();
    }
}
