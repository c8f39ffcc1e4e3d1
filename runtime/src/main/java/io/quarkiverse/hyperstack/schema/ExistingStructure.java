package io.quarkiverse.hyperstack.schema;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The structure that a database has.
 *
 * @param script creates it in an empty database
 * @param others the views, triggers, functions and the like beside it, for people; they are in no script and in no plan
 */
public record ExistingStructure(CreationScript script, SortedSet<String> others) {

    public ExistingStructure {
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    }
}
