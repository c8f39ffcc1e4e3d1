package io.quarkiverse.hyperstack.deployment;

import io.quarkiverse.hyperstack.entity.EntityStructures;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** What the entities want. Empty during static initialization, complete when the application or a command runs. */
public final class EntityStructuresBuildItem extends SimpleBuildItem {

    private final RuntimeValue<EntityStructures> structures;

    /**
     * @param structures filled during static initialization
     */
    public EntityStructuresBuildItem(RuntimeValue<EntityStructures> structures) {
        this.structures = structures;
    }

    /**
     * The structures.
     *
     * @return for a recorder of the time when the application runs
     */
    public RuntimeValue<EntityStructures> structures() {
        return structures;
    }
}
