package io.quarkiverse.hyperstack.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Side;
import io.quarkiverse.hyperstack.migration.FileState;
import io.quarkiverse.hyperstack.migration.MigrationDatabase;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.check.Checker;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.schema.AskedRows;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.lint.Numbers;

/** A datasource whose files are worked on: its scratch server, and its database when that is at hand. */
final class WorkPlace implements AutoCloseable {

    private static final String SCRATCH = "quarkus.hyperstack.scratch.jdbc-url";

    private final MigrationDatabase database;
    private final Workbench bench;

    private WorkPlace(MigrationDatabase database, ConnectionSource server) {
        this.database = database;
        this.bench = new Workbench(database.migrations(), database.jdbcUrl(), () -> reached(server));
    }

    private static Connection reached(ConnectionSource server) {
        try {
            return server.open();
        } catch (SQLException e) {
            throw new HyperstackException(Problem.DATABASE_UNREACHABLE,
                    "The server on which files are tried out cannot be reached: "
                            + String.valueOf(e.getMessage()).replaceAll("[.\\s]+$", ""),
                    "start it and check address and login, or name another one with " + SCRATCH, e);
        }
    }

    static WorkPlace open(MigrationDatabases databases, String name) {
        MigrationDatabase database = databases.open(name);
        try {
            return new WorkPlace(database, databases.scratchAddress(name).map(address -> server(address, database))
                    .orElse(database::connection));
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static ConnectionSource server(String address, MigrationDatabase database) {
        Side scratch = Side.of(SCRATCH, address);
        String wanted = new Side(database.name(), database.jdbcUrl(), database::connection).kind();
        if (!scratch.kind().equals(wanted)) {
            throw new HyperstackException(Problem.DATABASE_KIND, SCRATCH + " is the address of a " + scratch.kind()
                    + " database, and datasource " + database.name() + " is " + wanted,
                    "name a " + wanted + " database, or leave the key out");
        }
        return scratch.connections();
    }

    Workbench bench() {
        return bench;
    }

    View.Place place() {
        return new View.Place(database.name(), database.address(), database.migrations().databaseIsMissing());
    }

    /** Whether the datasource's own database answers. */
    boolean isAtHand() {
        if (database.migrations().databaseIsMissing()) {
            return false;
        }
        try (Connection connection = database.connection()) {
            return connection != null;
        } catch (SQLException e) {
            return false;
        }
    }

    /** With what the rows say when the database is at hand. */
    <T> T asking(boolean atHand, Function<Numbers, T> question) {
        return atHand
                ? AskedRows.of(database.jdbcUrl(), database::connection, question)
                : question.apply(Numbers.none());
    }

    /** The files that this database does not have; all of them when nobody knows. */
    Predicate<String> changeable(boolean atHand) {
        if (!atHand) {
            return file -> true;
        }
        try {
            Set<String> pending = database.migrations().status().stream().filter(row -> row.state() == FileState.PENDING)
                    .map(MigrationRow::file).collect(Collectors.toSet());
            return pending::contains;
        } catch (HyperstackException e) {
            return file -> true;
        }
    }

    /** The files that are meant by these words. */
    Predicate<String> named(List<String> words) {
        List<String> all = new Checker(bench, Numbers.none()).files();
        Set<String> named = words.stream().map(word -> all.stream().filter(file -> isMeant(file, word)).findFirst()
                .orElseThrow(() -> new HyperstackException(Problem.COMMAND_LINE,
                        "There is no migration file " + word + " in this application",
                        Nearest.to(word, all).map(near -> "the nearest is " + near).orElse("it has none"))))
                .collect(Collectors.toSet());
        return named::contains;
    }

    /** The name alone, the path below the location, or any path that ends so. */
    private static boolean isMeant(String file, String word) {
        String path = word.replace('\\', '/');
        return file.equals(path) || file.endsWith("/" + path) || path.endsWith("/" + file);
    }

    /** A file as somebody in the working directory would name it. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    @Override
    public void close() {
        database.close();
    }
}
