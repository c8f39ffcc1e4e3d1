package io.quarkiverse.hyperstack.schema.dialect;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * A statement of a creation script, as far as words tell what it is about.
 *
 * @param sql the statement
 * @param kind what it makes or adds to
 * @param object the table or sequence it makes or adds to; null for everything else
 * @param words the names it mentions, and other words, in the spelling of the database: too many rather than too few
 * @param pointsElsewhere true when the object is complete without it but for a foreign key
 */
public record ScriptPart(String sql, Kind kind, @Nullable QualifiedName object, Set<String> words, boolean pointsElsewhere) {

    public ScriptPart {
        Objects.requireNonNull(sql, "sql");
        words = Set.copyOf(words);
    }

    /** What a statement makes or adds to. */
    public enum Kind {
        TABLE,
        SEQUENCE,
        /** a type, domain or schema, which others need */
        GROUND
    }
}
