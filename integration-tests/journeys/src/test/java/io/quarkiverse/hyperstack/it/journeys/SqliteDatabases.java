package io.quarkiverse.hyperstack.it.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Nothing is configured: the file is below the working directory. */
final class SqliteDatabases implements Databases {

    private static final String FILE = "db/production.sqlite";

    @Override
    public String kind() {
        return "sqlite";
    }

    @Override
    public void prepare(Application application) {
        // zero configuration
    }

    @Override
    public Place place(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Place(folder, Map.of(), "jdbc:sqlite:" + folder.resolve(FILE));
    }

    @Override
    public Place copy(Place place, Path folder) {
        Place copy = place(folder);
        try {
            Files.createDirectories(folder.resolve(FILE).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        place.execute("vacuum into '" + folder.resolve(FILE) + "'"); // with what is still in the write-ahead log
        return copy;
    }

    @Override
    public String structure() {
        return "select type, name, sql from sqlite_master";
    }

    @Override
    public void close() {
        // files need no closing
    }
}
