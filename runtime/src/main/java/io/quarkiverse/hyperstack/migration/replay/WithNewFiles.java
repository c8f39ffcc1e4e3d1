package io.quarkiverse.hyperstack.migration.replay;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The files of an application, and some that are not there yet.
 *
 * @param there finds the application's files
 * @param files what is not there yet
 */
record WithNewFiles(ResourceProvider there, List<NewFile> files) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return texts().filter(text -> text.name.equals(name)).map(LoadableResource.class::cast).findFirst()
                .orElseGet(() -> there.getResource(name));
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        List<LoadableResource> found = new ArrayList<>(there.getResources(prefix, suffixes));
        texts().filter(text -> text.name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(text.name::endsWith))
                .forEach(found::add);
        return found;
    }

    private Stream<Text> texts() {
        return files.stream().flatMap(file -> file.conf().isEmpty()
                ? Stream.of(new Text(file.name(), file.sql()))
                : Stream.of(new Text(file.name(), file.sql()), new Text(file.name() + ".conf", file.conf())));
    }

    private static final class Text extends LoadableResource {

        private final String name;
        private final String content;

        Text(String name, String content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public Reader read() {
            return new StringReader(content);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public @Nullable String getAbsolutePathOnDisk() {
            return null;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
