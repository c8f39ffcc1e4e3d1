package io.quarkiverse.hyperstack.schema.random;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something of a table that is about its columns, which it knows by their numbers. */
sealed interface ModelPart {

    /** Its own number. */
    int id();

    /** Its name; null where none is said. */
    @Nullable
    String name();

    /** The columns of its table that it needs. */
    List<Integer> columns();

    /** The same with another name. */
    ModelPart named(@Nullable String newName);

    /** A primary key or a unique constraint. */
    record Key(int id, @Nullable String name, boolean primary, List<Integer> columns) implements ModelPart {

        @Override
        public Key named(@Nullable String newName) {
            return new Key(id, newName, primary, columns);
        }
    }

    /**
     * A foreign key.
     *
     * @param table the number of the table that it points at
     * @param key the number of that table's key
     * @param rules its actions and deferral, as SQL
     */
    record Reference(int id, @Nullable String name, List<Integer> columns, int table, int key, String rules)
            implements
                ModelPart {

        @Override
        public Reference named(@Nullable String newName) {
            return new Reference(id, newName, columns, table, key, rules);
        }

        Reference ruled(String newRules) {
            return new Reference(id, name, columns, table, key, newRules);
        }
    }

    /** A check, its columns in the order of the places in the template. */
    record Condition(int id, @Nullable String name, String template, List<Integer> columns) implements ModelPart {

        @Override
        public Condition named(@Nullable String newName) {
            return new Condition(id, newName, template, columns);
        }
    }

    /**
     * An index.
     *
     * @param templates one for each column
     * @param where a condition over the first column, or null
     */
    record Lookup(int id, String name, boolean unique, List<String> templates, List<Integer> columns, @Nullable String where)
            implements
                ModelPart {

        @Override
        public Lookup named(@Nullable String newName) {
            return new Lookup(id, newName == null ? name : newName, unique, templates, columns, where);
        }
    }

    /** The rules that foreign keys can have. */
    List<String> RULES = List.of("", "on delete cascade", "on delete set null", "on update cascade",
            "on delete restrict on update set null", "deferrable", "on delete set default deferrable initially deferred",
            "on update restrict deferrable initially deferred");

    /** A check of two columns of whole numbers. */
    String TWO_COLUMNS = "%1$s <> %2$s or %1$s < 100";

    /** The condition of partial indexes. */
    String PARTIAL = "%1$s is not null";
}
