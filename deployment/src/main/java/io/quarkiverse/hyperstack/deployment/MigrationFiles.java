package io.quarkiverse.hyperstack.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.hyperstack.workflow.MigrationFolders;
import io.quarkus.runtime.util.ClassPathUtils;

/** Finds out whether an application has migrations where Flyway would look for them. */
final class MigrationFiles {

    private static final DotName JAVA_MIGRATION = DotName.createSimple("org.flywaydb.core.api.migration.JavaMigration");
    private static final Pattern NAME = Pattern.compile(".+__.+\\.sql");
    private static final String FILESYSTEM = "filesystem:";
    private static final String CLASSPATH = "classpath:";

    private final IndexView index;

    /**
     * @param index the application's classes
     */
    MigrationFiles(IndexView index) {
        this.index = index;
    }

    /**
     * Whether there is a migration.
     *
     * @param locations {@code quarkus.flyway.locations} of a datasource
     * @return true when there is an SQL file with a migration's name, or a migration written in Java
     */
    boolean existIn(List<String> locations) {
        return hasJavaMigration() || locations.stream().anyMatch(MigrationFiles::hasFile);
    }

    /**
     * A kind of database that has files in its own folder.
     *
     * @param kind a db-kind
     * @return true when there is an SQL file with a migration's name
     */
    static boolean existFor(String kind) {
        return hasFile(MigrationFolders.of(kind));
    }

    /**
     * A file that is in Flyway's folder itself and in none below it.
     *
     * @return its name; empty when there is none
     */
    static Optional<String> besideKinds() {
        AtomicReference<String> found = new AtomicReference<>();
        consume(MigrationFolders.ALL, path -> files(path, 1).findFirst().ifPresent(found::set));
        return Optional.ofNullable(found.get());
    }

    /**
     * The folders of the class path that locations name.
     *
     * @param locations {@code quarkus.flyway.locations} of a datasource
     * @return paths with a slash at their end
     */
    static Set<String> folders(List<String> locations) {
        Set<String> result = new TreeSet<>();
        locations.stream().filter(l -> !l.startsWith(FILESYSTEM)).map(MigrationFiles::folder).forEach(result::add);
        return result;
    }

    private boolean hasJavaMigration() {
        for (ClassInfo migration : index.getAllKnownImplementations(JAVA_MIGRATION)) {
            if (!Modifier.isAbstract(migration.flags()) && !migration.name().toString().startsWith("org.flywaydb.")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFile(String location) {
        if (location.startsWith(FILESYSTEM)) {
            return containsFile(Path.of(location.substring(FILESYSTEM.length())));
        }
        AtomicBoolean found = new AtomicBoolean();
        consume(location, path -> found.compareAndSet(false, containsFile(path)));
        return found.get();
    }

    private static void consume(String location, Consumer<Path> consumer) {
        try {
            ClassPathUtils.consumeAsPaths(Thread.currentThread().getContextClassLoader(), folder(location), consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean containsFile(Path folder) {
        return files(folder, Integer.MAX_VALUE).findAny().isPresent();
    }

    private static Stream<String> files(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.map(f -> f.getFileName() == null ? "" : f.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(String location) {
        String path = location.startsWith(CLASSPATH) ? location.substring(CLASSPATH.length()) : location;
        path = path.startsWith("/") ? path.substring(1) : path;
        return path.endsWith("/") ? path : path + "/";
    }
}
