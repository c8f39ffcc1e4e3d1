package io.quarkiverse.hyperstack.schema.memory;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.dialect.KnownTables;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * A synchronization that ended well, as it is remembered.
 *
 * @param wanted the fingerprint of what was wanted, see {@link WantedFingerprint}
 * @param schemas the schemas that were looked at, beside the connection's own one
 * @param managed what is ours to drop from now on
 * @param shapes which statements made what
 * @param tables the tables that the database has now
 * @param plan the plan that was made; what it reported and did not do is remembered, its steps are not
 */
public record Synchronization(String wanted, SortedSet<String> schemas, Managed managed, Shapes shapes, KnownTables tables,
        Plan plan) {

    public Synchronization {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(plan, "plan");
        schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
        if (managed.wholeDatabase()) {
            throw new IllegalArgumentException("Who means the whole database is no owner, and is not remembered");
        }
    }

    /**
     * A synchronization with its schemas in any order.
     *
     * @param wanted the fingerprint of what was wanted
     * @param schemas the schemas that were looked at, beside the connection's own one
     * @param managed what is ours to drop from now on
     * @param plan the plan that was made
     * @return the synchronization, of whose statements nothing is known
     */
    public static Synchronization of(String wanted, Set<String> schemas, Managed managed, Plan plan) {
        return new Synchronization(wanted, new TreeSet<>(schemas), managed, Shapes.none(), KnownTables.none(), plan);
    }

    /**
     * The same synchronization with what is known of its structure.
     *
     * @param made which statements made what
     * @param there the tables that the database has now
     * @return the synchronization
     */
    public Synchronization with(Shapes made, KnownTables there) {
        return new Synchronization(wanted, schemas, managed, made, there, plan);
    }
}
