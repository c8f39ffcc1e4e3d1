package io.quarkiverse.hyperstack.migration.generate;

import java.util.Objects;
import java.util.Optional;

import io.quarkiverse.hyperstack.schema.diff.Hints;

/**
 * What a person says of the next file.
 *
 * @param name the words behind the version; made of the changes when empty
 * @param hints renames and values that the entities do not say
 * @param nothingElseIsRenamed true when what looks like a rename, and is said by nobody, is none
 */
public record Wishes(Optional<String> name, Hints hints, boolean nothingElseIsRenamed) {

    public Wishes {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hints, "hints");
    }

    /**
     * Nothing is said.
     *
     * @return no wishes
     */
    public static Wishes none() {
        return new Wishes(Optional.empty(), Hints.none(), false);
    }
}
