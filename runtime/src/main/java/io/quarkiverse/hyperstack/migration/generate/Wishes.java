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
 * @param style how the file treats those who work with the database
 */
public record Wishes(Optional<String> name, Hints hints, boolean nothingElseIsRenamed, FileStyle style) {

    public Wishes {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hints, "hints");
        Objects.requireNonNull(style, "style");
    }

    /**
     * Wishes for a file of the usual style.
     *
     * @param name see the record
     * @param hints see the record
     * @param nothingElseIsRenamed see the record
     */
    public Wishes(Optional<String> name, Hints hints, boolean nothingElseIsRenamed) {
        this(name, hints, nothingElseIsRenamed, FileStyle.usual());
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
