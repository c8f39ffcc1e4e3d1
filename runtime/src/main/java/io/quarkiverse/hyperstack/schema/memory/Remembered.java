package io.quarkiverse.hyperstack.schema.memory;

import java.util.List;

import io.quarkiverse.hyperstack.schema.plan.Managed;

/**
 * What the database remembers of an owner's last synchronization.
 *
 * @param managed what the owner declared
 * @param shapes which statements made what
 */
public record Remembered(Managed managed, Shapes shapes) {

    /**
     * Of an owner who never synchronized the database.
     *
     * @return nothing declared
     */
    public static Remembered nothing() {
        return new Remembered(Managed.only(List.of()), Shapes.none());
    }
}
