package io.quarkiverse.hyperstack.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of the whole repository, whichever module the tests run in. */
final class ProjectFiles {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules", "db");

    private ProjectFiles() {
    }

    /** The folder that holds {@code docs/antora.yml}, found upwards from the working directory. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/antora.yml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No docs/antora.yml above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    /** All files below a folder of the repository whose name ends so, sorted; build output is left out. */
    static List<Path> below(String folder, String nameEnding) {
        Path start = root().resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).filter(f -> f.getFileName().toString().endsWith(nameEnding))
                    .filter(f -> StreamSupport.stream(root().relativize(f).spliterator(), false)
                            .noneMatch(part -> NOT_OURS.contains(part.toString())))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files of all modules whose path contains {@code src/<set>/java}, without the templates of the codestart. */
    static List<Path> javaSources(String set) {
        return below("", ".java").stream().filter(f -> f.toString().contains("/src/" + set + "/java/"))
                .filter(f -> !f.toString().contains("/codestarts/")).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path as messages show it: relative to the repository. */
    static String shown(Path file) {
        return root().relativize(file).toString();
    }
}
