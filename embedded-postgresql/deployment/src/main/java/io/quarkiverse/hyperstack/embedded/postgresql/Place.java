package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a server keeps its data, how careful it has to be with it, and what becomes of it in the end. */
sealed interface Place {

    /** The folder, created when it is missing. Called once for each server. */
    Path folder() throws IOException;

    /** Settings of the server. */
    List<String> settings();

    /** How {@code pg_ctl} stops the server. */
    String stopMode();

    /** After the server has stopped. */
    void leave(Path folder) throws IOException;

    /**
     * One folder that keeps its data, as in development. It has nothing that belongs into a repository.
     *
     * @param path the folder
     */
    record Kept(Path path) implements Place {

        @Override
        public Path folder() throws IOException {
            if (Folders.create(path)) {
                Folders.write(path.resolve(".gitignore"), "*\n");
            }
            return path;
        }

        /** After a crash of the machine the last moments may be missing; what is there is whole. */
        @Override
        public List<String> settings() {
            return List.of("synchronous_commit=off");
        }

        @Override
        public String stopMode() {
            return "fast";
        }

        @Override
        public void leave(Path folder) {
            // everything stays
        }
    }

    /**
     * A new folder for each server, deleted with it, as in tests.
     *
     * @param parent where such folders are created
     */
    record Passing(Path parent) implements Place {

        private static final String PREFIX = "postgresql-";

        @Override
        public Path folder() throws IOException {
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, PREFIX);
        }

        @Override
        public List<String> settings() {
            return List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        }

        @Override
        public String stopMode() {
            return "immediate";
        }

        @Override
        public void leave(Path folder) throws IOException {
            Folders.delete(folder);
        }

        /** What killed processes left behind goes, with the servers that still run there. */
        void clear(Installation programs) throws IOException {
            Files.createDirectories(parent);
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
                for (Path folder : folders) {
                    Optional<FolderLock> lock = Files.exists(folder.resolve("data"))
                            ? FolderLock.take(folder)
                            : Optional.empty();
                    if (lock.isPresent()) {
                        new Cluster(programs, folder).clearLeftovers();
                        lock.get().close();
                        Folders.delete(folder);
                    }
                }
            }
        }
    }
}
