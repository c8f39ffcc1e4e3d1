package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Locale;
import java.util.Objects;

/**
 * Something in a database that can be dropped by its name.
 *
 * @param kind what it is
 * @param name its name
 * @param arguments what a function takes; empty for everything else
 */
public record DatabaseObject(Kind kind, QualifiedName name, String arguments) {

    public DatabaseObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }

    /** What it is; the constants are the words of DROP. */
    public enum Kind {
        VIEW, MATERIALIZED_VIEW, TABLE, FOREIGN_TABLE, SEQUENCE, FUNCTION, PROCEDURE, AGGREGATE, TYPE, DOMAIN, SCHEMA;

        /**
         * For SQL.
         *
         * @return the words behind DROP
         */
        public String words() {
            return name().replace('_', ' ');
        }
    }

    /**
     * Something that takes no arguments.
     *
     * @param kind what it is
     * @param name its name
     * @return the object
     */
    public static DatabaseObject of(Kind kind, QualifiedName name) {
        return new DatabaseObject(kind, name, "");
    }

    /** For messages. */
    @Override
    public String toString() {
        return kind.words().toLowerCase(Locale.ROOT) + " \"" + name + "\"";
    }
}
