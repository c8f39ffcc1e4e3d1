package io.quarkiverse.hyperstack.deployment;

import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkus.builder.item.SimpleBuildItem;

/** The facts of the build that a start needs. */
public final class BuiltApplicationBuildItem extends SimpleBuildItem {

    private final BuiltApplication application;

    /**
     * @param application the facts
     */
    public BuiltApplicationBuildItem(BuiltApplication application) {
        this.application = application;
    }

    /**
     * The facts.
     *
     * @return datasources with their kinds and whether they have migration files, persistence units, folders
     */
    public BuiltApplication application() {
        return application;
    }
}
