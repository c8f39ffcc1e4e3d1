package io.quarkiverse.hyperstack.schema;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.trash.Limits;

/**
 * How far a plan may go.
 *
 * @param owner whose structure it is: the name under which the database remembers what was declared, so that only that is ever
 *        dropped; null when the whole database is meant: then all that is not wanted is dropped, and nothing is remembered
 * @param dataLoss what happens to values that would be lost
 * @param trash how long and how much the trash keeps
 */
public record Rules(@Nullable String owner, DataLoss dataLoss, Limits trash) {

    public Rules {
        Objects.requireNonNull(dataLoss, "dataLoss");
        Objects.requireNonNull(trash, "trash");
    }

    /**
     * For one owner among others in a database.
     *
     * @param owner a name that stays the same from start to start, such as the persistence unit's
     * @param dataLoss what happens to values that would be lost
     * @return the rules, with the usual trash
     */
    public static Rules of(String owner, DataLoss dataLoss) {
        return new Rules(owner, dataLoss, Limits.DEFAULT);
    }

    /**
     * For the whole database.
     *
     * @param dataLoss what happens to values that would be lost
     * @return the rules, with the usual trash
     */
    public static Rules wholeDatabase(DataLoss dataLoss) {
        return new Rules(null, dataLoss, Limits.DEFAULT);
    }

    /**
     * The same with other limits of the trash.
     *
     * @param limits how long and how much it keeps
     * @return the rules
     */
    public Rules keeping(Limits limits) {
        return new Rules(owner, dataLoss, limits);
    }
}
