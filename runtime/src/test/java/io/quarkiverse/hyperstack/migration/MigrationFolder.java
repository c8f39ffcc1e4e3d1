package io.quarkiverse.hyperstack.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.locations.LocationParser;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.filesystem.FileSystemResource;
import org.jspecify.annotations.Nullable;

/** A folder of migration files, and a Flyway configured for it the way Quarkus configures one. */
public record MigrationFolder(Path folder) {

    public void write(String name, String sql) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FluentConfiguration configuration(String url, @Nullable String user, @Nullable String password) {
        return Flyway.configure().dataSource(url, user, password).ignoreMigrationPatterns(new String[0])
                .javaMigrationClassProvider(List::of).resourceProvider(provider());
    }

    public Migrations sqlite(Path database) {
        FluentConfiguration configuration = configuration("jdbc:sqlite:" + database, "", "");
        new SqliteCustomizer().customize(configuration);
        return new Migrations(configuration.load());
    }

    public Migrations of(String url) {
        FluentConfiguration configuration = configuration(url, null, null);
        if (url.startsWith("jdbc:postgresql:")) {
            new PostgresqlCustomizer().customize(configuration);
        }
        return new Migrations(configuration.load());
    }

    private ResourceProvider provider() {
        return new ResourceProvider() {
            @Override
            public @Nullable LoadableResource getResource(String name) {
                return Files.exists(folder.resolve(name)) ? resource(folder.resolve(name)) : null;
            }

            @Override
            public Collection<LoadableResource> getResources(String prefix, String... suffixes) {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.filter(f -> f.getFileName().toString().startsWith(prefix))
                            .filter(f -> Arrays.stream(suffixes).anyMatch(f.toString()::endsWith)).sorted()
                            .map(MigrationFolder.this::resource).toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private LoadableResource resource(Path file) {
        return new FileSystemResource(LocationParser.parseLocation("filesystem:" + folder), file.toString(),
                StandardCharsets.UTF_8, false);
    }
}
