package io.quarkiverse.hyperstack.schema.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * Kinds of rows that belong together, as the classes of one hierarchy do, and the tables that hold them. It says where the rows
 * of each kind are to be; where they are now, the database tells.
 *
 * @param layout how the kinds share tables
 * @param discriminator the column of the first kind's table that tells the kinds apart; null when there is none
 * @param kinds each kind behind the one that it extends; the first one extends none
 */
public record Hierarchy(Layout layout, @Nullable String discriminator, List<Kind> kinds) {

    public Hierarchy {
        Objects.requireNonNull(layout, "layout");
        kinds = List.copyOf(kinds);
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).parent() >= i || kinds.get(i).parent() < 0 != (i == 0)) {
                throw new IllegalArgumentException("Kind " + kinds.get(i).name() + " does not follow the one it extends");
            }
        }
    }

    /** How kinds share tables. */
    public enum Layout {
        /** all of them are in the table of the first */
        ONE_TABLE("one table"),
        /** each table holds what its kind adds; a row of a kind has a row in each table up to the first kind's */
        JOINED("joined tables"),
        /** each kind has a table with all its columns */
        SEPARATE("a table for each class");

        private final String words;

        Layout(String words) {
            this.words = words;
        }

        /**
         * The layout in words.
         *
         * @return for instance {@code joined tables}
         */
        public String words() {
            return words;
        }
    }

    /**
     * A kind of rows.
     *
     * @param name for people
     * @param parent the place of the kind that it extends; negative for the first
     * @param hasRows whether rows are of this kind itself, and not only of those that extend it
     * @param tables the names that a table of its own has, had or would have, the wanted one first
     * @param columns the wanted columns that it adds, without the key
     * @param values what the discriminator says of it: now, and formerly
     */
    public record Kind(String name, int parent, boolean hasRows, List<QualifiedName> tables, SortedSet<String> columns,
            List<String> values) {

        public Kind {
            tables = List.copyOf(tables);
            columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
            values = List.copyOf(values);
        }
    }

    /**
     * The kinds that a kind extends.
     *
     * @param kind one of the kinds
     * @return the first kind first; without the kind itself
     */
    public List<Kind> above(Kind kind) {
        List<Kind> above = new ArrayList<>();
        for (int i = kind.parent(); i >= 0; i = kinds.get(i).parent()) {
            above.add(0, kinds.get(i));
        }
        return above;
    }

    /**
     * The kinds that extend a kind, at any distance.
     *
     * @param kind one of the kinds
     * @return without the kind itself
     */
    public List<Kind> below(Kind kind) {
        return kinds.stream().filter(other -> above(other).contains(kind)).toList();
    }

    /**
     * Whether another one is about the same rows.
     *
     * @param other perhaps the same, seen by somebody else
     * @return true when the first kinds of both have the same table
     */
    public boolean isSameAs(Hierarchy other) {
        return first().tables().stream().findFirst().equals(other.first().tables().stream().findFirst());
    }

    /**
     * The first kind.
     *
     * @return the one that all others extend
     */
    public Kind first() {
        return kinds.get(0);
    }
}
