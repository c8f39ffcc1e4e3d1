package io.quarkiverse.hyperstack.deployment;

import java.util.Optional;

import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkus.builder.item.SimpleBuildItem;

/** Where the project lies, while it is developed or tested. */
public final class ProjectFoldersBuildItem extends SimpleBuildItem {

    private final Optional<BuiltApplication.Folders> folders;

    /**
     * @param folders the folders; empty when the application is packaged
     */
    public ProjectFoldersBuildItem(Optional<BuiltApplication.Folders> folders) {
        this.folders = folders;
    }

    /**
     * The folders.
     *
     * @return empty when the application is packaged, so that no path of the machine that builds gets into it
     */
    public Optional<BuiltApplication.Folders> folders() {
        return folders;
    }
}
