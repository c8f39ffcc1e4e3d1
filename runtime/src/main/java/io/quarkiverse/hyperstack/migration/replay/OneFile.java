package io.quarkiverse.hyperstack.migration.replay;

import java.util.Collection;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * One file of an application, with its configuration.
 *
 * @param there finds the application's files
 * @param file the file's path below its location
 */
record OneFile(ResourceProvider there, String file) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return there.getResource(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return there.getResources(prefix, suffixes).stream()
                .filter(resource -> resource.getRelativePath().equals(file) || resource.getFilename().equals(file)).toList();
    }
}
