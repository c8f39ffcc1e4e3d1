package io.quarkiverse.hyperstack.migration.adopt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.migration.replay.NewFile;

/**
 * The folder in which people keep their migration files. An application that runs has those that were there when it was built.
 *
 * @param path absolute; made when the first file is written
 */
public record SourceFolder(Path path) {

    private static final String CONF = ".conf";
    private static final String BEING_WRITTEN = ".being-written";

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
                    .map(SourceFolder::read).toList();
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
        try {
            Files.createDirectories(path);
            for (NewFile file : files) {
                if (!file.conf().isEmpty()) {
                    write(file.name() + CONF, file.conf());
                }
                write(file.name(), file.sql());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + path, e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path whole = Files.writeString(path.resolve(name + BEING_WRITTEN), text);
        Files.move(whole, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
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
