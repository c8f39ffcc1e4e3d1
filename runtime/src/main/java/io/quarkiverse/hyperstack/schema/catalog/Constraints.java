package io.quarkiverse.hyperstack.schema.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The keys and checks of a table, each list sorted by what it says, then by name.
 *
 * @param primaryKey the primary key, or null
 * @param uniqueKeys the unique constraints
 * @param foreignKeys the foreign keys
 * @param checks the checks
 * @param exclusions the exclusion constraints
 */
public record Constraints(@Nullable PrimaryKey primaryKey, List<UniqueKey> uniqueKeys, List<ForeignKey> foreignKeys,
        List<Check> checks, List<Exclusion> exclusions) {

    public Constraints {
        uniqueKeys = sorted(uniqueKeys);
        foreignKeys = sorted(foreignKeys);
        checks = sorted(checks);
        exclusions = sorted(exclusions);
    }

    /**
     * Keys and checks, without exclusion constraints.
     *
     * @param primaryKey the primary key, or null
     * @param uniqueKeys the unique constraints
     * @param foreignKeys the foreign keys
     * @param checks the checks
     */
    public Constraints(@Nullable PrimaryKey primaryKey, List<UniqueKey> uniqueKeys, List<ForeignKey> foreignKeys,
            List<Check> checks) {
        this(primaryKey, uniqueKeys, foreignKeys, checks, List.of());
    }

    /**
     * All of them.
     *
     * @return the primary key if there is one, then unique constraints, foreign keys, checks and exclusions
     */
    public List<Constraint> all() {
        List<Constraint> all = new ArrayList<>();
        if (primaryKey != null) {
            all.add(primaryKey);
        }
        all.addAll(uniqueKeys);
        all.addAll(foreignKeys);
        all.addAll(checks);
        all.addAll(exclusions);
        return List.copyOf(all);
    }

    /**
     * Constraints of any kinds, sorted into their lists.
     *
     * @param all at most one of them a primary key
     * @return the same constraints
     * @throws IllegalArgumentException when two are primary keys
     */
    public static Constraints of(List<? extends Constraint> all) {
        List<PrimaryKey> primaryKeys = ofKind(all, PrimaryKey.class);
        if (primaryKeys.size() > 1) {
            throw new IllegalArgumentException("A table has one primary key, not " + primaryKeys);
        }
        return new Constraints(primaryKeys.isEmpty() ? null : primaryKeys.get(0), ofKind(all, UniqueKey.class),
                ofKind(all, ForeignKey.class), ofKind(all, Check.class), ofKind(all, Exclusion.class));
    }

    private static <T> List<T> ofKind(List<? extends Constraint> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T extends Record> List<T> sorted(List<T> constraints) {
        return constraints.stream().sorted(Comparator.comparing(Record::toString)).toList();
    }
}
