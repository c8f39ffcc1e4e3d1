package io.quarkiverse.hyperstack.migration.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.PlainDataSource;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.ScratchDatabase;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** All migrations of a datasource, run as on a database that has none of them. */
public final class Replay {

    private final Migrations migrations;
    private final List<NewFile> more;

    /**
     * @param migrations the migrations of the application
     * @param more files that are not there yet
     */
    public Replay(Migrations migrations, List<NewFile> more) {
        this.migrations = migrations;
        this.more = List.copyOf(more);
    }

    /**
     * Migrations with files that are not there yet.
     *
     * @param migrations the migrations of the application
     * @param more files that are not there yet
     * @return all of them
     */
    public static Migrations with(Migrations migrations, List<NewFile> more) {
        return migrations.with(all -> all.resourceProvider(new WithNewFiles(all.getResourceProvider(), more)));
    }

    /**
     * One file of the migrations and nothing else of them.
     *
     * @param migrations the migrations of the application
     * @param file the file's path below its location
     * @return an application that has no other migration
     */
    public static Migrations only(Migrations migrations, String file) {
        return migrations.with(all -> all.resourceProvider(new OneFile(all.getResourceProvider(), file))
                .javaMigrations().javaMigrationClassProvider(List::of).table("flyway_schema_history"));
    }

    /**
     * The texts of all files, for a scratch database that has to know which schemas they name.
     *
     * @return in no order
     */
    public List<String> texts() {
        return List.copyOf(byName().values());
    }

    private Map<String, String> byName() {
        Map<String, String> texts = new LinkedHashMap<>();
        migrations.files().forEach(file -> texts.put(file.file(), file.sql()));
        more.forEach(file -> texts.put(file.name(), file.sql()));
        return texts;
    }

    /**
     * Runs them.
     *
     * @param scratch an empty database
     * @return what generated files made of the structure that is there now
     * @throws HyperstackException {@link Problem#REPLAY_FAILED} with file, line and reason
     */
    public Managed in(ScratchDatabase scratch) {
        Ownership ownership = new Ownership(scratch, byName());
        run(scratch, Stream.of(ownership));
        return ownership.managed();
    }

    /**
     * Runs them, and writes down what the statements of some do.
     *
     * @param scratch an empty database
     * @param recorded which files, by their names
     * @param syntax the kind of database
     * @return what generated files made of the structure that is there now, and what was written down
     * @throws HyperstackException {@link Problem#REPLAY_FAILED} with file, line and reason
     */
    public Replayed in(ScratchDatabase scratch, Predicate<String> recorded, Syntax syntax) {
        Map<String, String> texts = byName();
        Ownership ownership = new Ownership(scratch, texts);
        Recording recording = new Recording(scratch, texts, recorded, syntax);
        run(scratch, Stream.of(ownership, recording));
        return new Replayed(ownership.managed(), recording.files());
    }

    private void run(ScratchDatabase scratch, Stream<Callback> watching) {
        FluentConfiguration configuration = migrations.configuration(new Scratch(scratch.fileConnections()));
        configuration.callbacks(
                Stream.concat(Arrays.stream(configuration.getCallbacks()), watching).toArray(Callback[]::new));
        // the place stands in for the connection's schema, wherever the application has its history
        configuration.schemas().defaultSchema(null);
        configuration.resourceProvider(new WithNewFiles(configuration.getResourceProvider(), more));
        try {
            configuration.load().migrate();
        } catch (FlywayMigrateException e) {
            throw failed("migration " + e.getMigration().getScript() + " fails"
                    + (e.getLineNumber() > 0 ? " at line " + e.getLineNumber() : ""), e);
        } catch (FlywayException e) {
            throw failed("the migrations cannot run", e);
        }
    }

    private static HyperstackException failed(String what, FlywayException failure) {
        HyperstackException ours = null;
        String reason = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HyperstackException exception) {
                ours = exception;
            } else if (cause instanceof SQLException sql) {
                reason = String.valueOf(sql.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
            }
        }
        return ours != null
                ? ours
                : new HyperstackException(Problem.REPLAY_FAILED,
                        "Run on an empty database, as every new one will be, " + what + ": " + reason,
                        "correct that file; when databases have it already, run migrate repair there afterwards", failure);
    }

    private static final class Scratch extends PlainDataSource {

        private final ConnectionSource connections;

        Scratch(ConnectionSource connections) {
            this.connections = connections;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connections.open();
        }
    }
}
