package io.quarkiverse.hyperstack.migration.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

/** The folder among the sources in which migration files are written. */
public final class SourceFolder {

    private static final String CONF = ".conf";

    private final Path folder;

    /**
     * @param folder may not be there yet
     */
    public SourceFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes sure that the application knows all files that are there, since what it does not know would be generated again, and
     * no generated file that the build has kept although it is gone, since what it made would be dropped.
     *
     * @param migrations the migrations of the application as it was built
     * @throws HyperstackException {@link Problem#SOURCES_NEWER}
     */
    public void requireBuilt(Migrations migrations) {
        Map<String, String> built = new TreeMap<>();
        for (MigrationScript script : migrations.files()) {
            built.put(Path.of(script.file()).getFileName().toString(), script.sql());
        }
        output().ifPresent(output -> requireNoneKept(migrations.files(), output));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().filter(file -> file.getFileName().toString().matches("[VR].*__.*\\.sql")).forEach(file -> {
                String text = built.get(file.getFileName().toString());
                if (text == null || !isSame(text, file)) {
                    throw new HyperstackException(Problem.SOURCES_NEWER,
                            file + (text == null ? " is not in" : " has another text than in")
                                    + " this application, which was built before",
                            "build it again, for instance with ./mvnw -DskipTests package");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    /** Maven copies resources, and deletes no copy when its resource is deleted, renamed, or on another branch. */
    private void requireNoneKept(List<MigrationScript> built, Path output) {
        built.stream().filter(script -> GeneratedFile.is(script.sql()))
                .map(script -> Path.of(script.file()).getFileName().toString())
                .filter(name -> Files.exists(output.resolve(name)) && !Files.exists(folder.resolve(name))).findFirst()
                .ifPresent(name -> {
                    throw new HyperstackException(Problem.SOURCES_NEWER,
                            output.resolve(name) + " is no longer in " + folder + ", and this application was built with it",
                            "build it again from nothing, for instance with ./mvnw -DskipTests clean package");
                });
    }

    /** Where Maven copies this folder. */
    private Optional<Path> output() {
        for (Path project = folder.getParent(); project != null; project = project.getParent()) {
            Path resources = project.resolve("src/main/resources");
            if (folder.startsWith(resources)) {
                return Optional.of(project.resolve("target/classes").resolve(resources.relativize(folder)));
            }
        }
        return Optional.empty();
    }

    /**
     * The versioned files that are there.
     *
     * @return sorted by name
     */
    public List<NewFile> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V.*__.*\\.sql")).sorted()
                    .map(SourceFolder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static NewFile read(Path file) {
        try {
            Path conf = file.resolveSibling(file.getFileName() + CONF);
            return new NewFile(file.getFileName().toString(), Files.readString(file),
                    Files.exists(conf) ? Files.readString(conf) : "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Builds may replace what looks like a property, and ends of lines. */
    private static boolean isSame(String built, Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("${") || text.contains("@") || lines(text).equals(lines(built));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String lines(String text) {
        return text.replace("\uFEFF", "").replace("\r\n", "\n").stripTrailing();
    }

    /**
     * Writes a file, and its configuration when it needs one.
     *
     * @param file what to write
     * @return where the file is
     * @throws HyperstackException {@link Problem#FILE_EXISTS}; nothing is written then
     */
    public Path write(NewFile file) {
        return write(file, folder.resolve(file.name()));
    }

    /**
     * Writes files, each with its configuration when it needs one.
     *
     * @param files what to write
     * @return where the files are
     * @throws HyperstackException {@link Problem#FILE_EXISTS}; nothing is written then
     */
    public List<Path> writeAll(List<NewFile> files) {
        for (NewFile file : files) {
            requireFree(folder.resolve(file.name()).toAbsolutePath().normalize());
        }
        return files.stream().map(this::write).toList();
    }

    /**
     * Writes a file to a place, and its configuration beside it when it needs one. Whoever reads sees all of it or nothing.
     *
     * @param file what to write
     * @param target its path
     * @return where the file is
     * @throws HyperstackException {@link Problem#FILE_EXISTS}; nothing is written then
     */
    public static Path write(NewFile file, Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        Path conf = absolute.resolveSibling(absolute.getFileName() + CONF);
        try {
            Files.createDirectories(absolute.getParent());
            requireFree(absolute);
            if (!file.conf().isEmpty()) {
                put(file.conf(), conf);
            }
            put(file.sql(), absolute);
            return absolute;
        } catch (FileAlreadyExistsException e) {
            throw exists(Path.of(e.getFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + absolute, e);
        }
    }

    /**
     * Writes a file in the place of another one.
     *
     * @param former the one that goes
     * @param file the one that comes
     * @return where it is
     * @throws HyperstackException {@link Problem#FILE_EXISTS}; nothing has changed then
     */
    Path replace(NewFile former, NewFile file) {
        if (former.equals(file)) {
            return folder.resolve(file.name());
        }
        Path written = write(file);
        try {
            Files.delete(folder.resolve(former.name()));
            Files.deleteIfExists(folder.resolve(former.name() + CONF));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + former.name() + " in " + folder, e);
        }
        return written;
    }

    private static void put(String text, Path target) throws IOException {
        Path temporary = Files.createTempFile(target.getParent(), ".hyperstack", ".tmp");
        try {
            Files.writeString(temporary, text);
            if (Files.getFileStore(temporary).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void requireFree(Path target) {
        if (Files.exists(target)) {
            throw exists(target);
        }
    }

    private static HyperstackException exists(Path target) {
        return new HyperstackException(Problem.FILE_EXISTS, target + " is there already, and files are never overwritten",
                "name another file, or delete this one if no database has run it");
    }
}
