package io.quarkiverse.hyperstack.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
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

    private static final int PATIENCE_SECONDS = 3;

    private final MigrationDatabase database;
    private final Workbench bench;
    private @Nullable Boolean atHand;

    private WorkPlace(MigrationDatabase database, ConnectionSource server) {
        this.database = database;
        this.bench = new Workbench(database.migrations(), database.jdbcUrl(), server);
    }

    static WorkPlace open(MigrationDatabases databases, String name) {
        MigrationDatabase database = databases.open(name);
        try {
            return new WorkPlace(database,
                    databases.scratchAddress(name).map(address -> ScratchServer.of(address, name, database.jdbcUrl()))
                            .orElseGet(() -> ScratchServer.reached(database::connection)));
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    Workbench bench() {
        return bench;
    }

    View.Place place() {
        return new View.Place(database.name(), database.address(), database.migrations().databaseIsMissing());
    }

    /** Whether the datasource's own database answers before anybody gets impatient. Makes no file, and asks only once. */
    boolean isAtHand() {
        if (atHand == null) {
            atHand = !database.isStandIn() && !database.migrations().databaseIsMissing() && answers();
        }
        return atHand;
    }

    private boolean answers() {
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> {
            try (Connection connection = database.migrations().reading().getConnection()) {
                return connection != null;
            } catch (SQLException e) {
                return false;
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** The files with what this database says of them; none when it does not answer. */
    List<MigrationRow> rows() {
        return isAtHand() ? database.migrations().status() : List.of();
    }

    /** What is to be known of the numbers; empty when there is nothing to say. */
    String note() {
        boolean silent = !isAtHand() && !database.isStandIn() && !database.migrations().databaseIsMissing();
        return silent ? "; the database does not answer, so no row was counted" : "";
    }

    /** With what the rows say when the database is at hand. */
    <T> T asking(Function<Numbers, T> question) {
        return isAtHand()
                ? AskedRows.of(database.jdbcUrl(), () -> database.migrations().reading().getConnection(), question)
                : question.apply(Numbers.none());
    }

    /** The files that this database does not have; all of them when nobody knows. */
    Predicate<String> changeable() {
        if (!isAtHand()) {
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

    /** Every file of its locations. */
    List<String> files() {
        return new Checker(bench, Numbers.none()).files();
    }

    /** The name alone, the path below the location, or any path that ends so. */
    static boolean isMeant(String file, String word) {
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
