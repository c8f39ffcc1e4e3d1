package io.quarkiverse.hyperstack.workflow;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of the application that is running, where files are written for people to commit. Nothing about the machine
 * that built the application is in the application: a packaged one looks for the project around itself, and then around the
 * working directory.
 */
public final class SourceTree {

    /** From {@code target/quarkus-app/quarkus-run.jar} to the project. */
    private static final int LEVELS = 3;
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final String RESOURCES = "src/main/resources";
    private static final String CLASSPATH = "classpath:";
    private static final String FILESYSTEM = "filesystem:";
    /** Such as {@code s3:}; the drive of a Windows path is no prefix. */
    private static final Pattern OTHER_PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final Optional<Path> project;
    private final Path workingDirectory;

    /**
     * @param folders where the build lies, as dev mode and tests know it
     * @param program the file that is running; of no interest where the folders are known
     * @param workingDirectory of this process
     */
    SourceTree(Optional<BuiltApplication.Folders> folders, Optional<Path> program, Path workingDirectory) {
        this.workingDirectory = workingDirectory;
        this.project = folders.map(BuiltApplication.Folders::project).filter(SourceTree::isProject)
                .or(() -> program.flatMap(file -> around(workingDirectory.resolve(file))))
                .or(() -> Optional.of(workingDirectory).filter(SourceTree::isProject));
    }

    /**
     * The sources of this process.
     *
     * @param folders where the build lies, as dev mode and tests know it
     * @return also when there are no sources on this machine
     */
    public static SourceTree here(Optional<BuiltApplication.Folders> folders) {
        return new SourceTree(folders, program(), Path.of("").toAbsolutePath());
    }

    /**
     * The folder of the application's module.
     *
     * @return absolute; empty when there are no sources on this machine
     */
    public Optional<Path> project() {
        return project;
    }

    /**
     * The folder for new migration files of a datasource: that of the first location which is a folder. As for Flyway, a
     * relative path in the file system begins at the working directory. Of a location with wildcards, the part before them.
     *
     * @param locations those of Flyway, such as {@code db/migration}, {@code classpath:db/migration},
     *        {@code filesystem:/srv/files}
     * @return absolute, whether it exists or not; empty when no location is a folder here
     */
    public Optional<Path> migrations(List<String> locations) {
        return locations.stream().map(String::strip).flatMap(location -> folder(location).stream()).findFirst();
    }

    private Optional<Path> folder(String location) {
        try {
            if (location.startsWith(FILESYSTEM)) {
                return Optional.of(workingDirectory.resolve(fixed(location.substring(FILESYSTEM.length()))).normalize());
            }
            if (!location.startsWith(CLASSPATH) && OTHER_PREFIX.matcher(location).matches()) {
                return Optional.empty();
            }
            String path = fixed(location.startsWith(CLASSPATH) ? location.substring(CLASSPATH.length()) : location);
            return project.map(folder -> folder.resolve(RESOURCES).resolve(path.replaceFirst("^/+", "")).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String fixed(String path) {
        int wildcard = Stream.of('*', '?').mapToInt(path::indexOf).filter(index -> index >= 0).min().orElse(-1);
        return wildcard < 0 ? path : path.substring(0, path.lastIndexOf('/', wildcard) + 1);
    }

    private static Optional<Path> around(Path program) {
        return Stream.iterate(program.toAbsolutePath().normalize().getParent(), folder -> folder != null, Path::getParent)
                .limit(LEVELS).filter(SourceTree::isProject).findFirst();
    }

    /** A folder with modules has a build file as well, but no sources. */
    private static boolean isProject(Path folder) {
        return Files.isDirectory(folder.resolve("src/main"))
                && BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /** With {@code -jar} the class path is the jar. A native executable has no class path. */
    private static Optional<Path> program() {
        String classPath = System.getProperty("java.class.path", "");
        try {
            return classPath.endsWith(".jar")
                    ? Optional.of(Path.of(classPath))
                    : ProcessHandle.current().info().command().map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
