package io.quarkiverse.hyperstack.migration.adopt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

/**
 * The folder in which people keep their migration files. An application that runs has those that were there when it was built.
 *
 * @param path absolute; made when the first file is written
 */
public record FileFolder(Path path) {

    private static final String CONF = ".conf";

    /**
     * The versioned files that are there.
     *
     * @return sorted by name
     */
    public List<NewFile> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().matches("V.*__.*\\.sql")).sorted()
                    .map(FileFolder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + path, e);
        }
    }

    /**
     * Writes files, each completely or not at all, in this order.
     *
     * @param files none of which is there
     */
    public void write(List<NewFile> files) {
        files.forEach(new SourceFolder(path)::write);
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
}
