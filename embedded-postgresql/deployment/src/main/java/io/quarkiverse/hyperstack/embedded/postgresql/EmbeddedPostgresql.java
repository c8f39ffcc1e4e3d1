package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.deployment.builditem.Startable;

/** The Dev Service: one server with a database for each datasource, from the first start to the end of the process. */
final class EmbeddedPostgresql implements Startable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");

    private final Place place;
    private final List<Database> databases;
    private final OptionalInt port;
    private @Nullable Server server;
    private @Nullable Thread atExit;

    EmbeddedPostgresql(Place place, List<Database> databases, OptionalInt port) {
        this.place = place;
        this.databases = databases;
        this.port = port;
    }

    @Override
    public void start() {
        long begin = System.nanoTime();
        try {
            Platform platform = Platform.current();
            Path programs = Archive.of(platform, EmbeddedPostgresql.class.getClassLoader()).unpackInto(cache());
            Server started = Server.start(Installation.of(programs, platform), place, port);
            server = started;
            // Quarkus closes it; this is for processes that end without asking Quarkus
            atExit = new Thread(() -> close(started), "stop PostgreSQL");
            Runtime.getRuntime().addShutdownHook(atExit);
            started.provide(databases);
            LOG.infof("PostgreSQL %s started in %d ms on %s, its data in %s", started.version(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), getConnectionInfo(), started.folder());
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Beside what else a user has in a cache, so that a project's clean build does not unpack again. */
    private static Path cache() throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return Files.createDirectories(cache.resolve("quarkus-hyperstack"));
    }

    @Override
    public String getConnectionInfo() {
        return databases.stream().map(d -> running().port() + "/" + d.name())
                .collect(Collectors.joining(", ", Server.HOST + ":", ""));
    }

    /** The address of a database. */
    String jdbcUrl(Database database) {
        return database.jdbcUrl(running().port());
    }

    /** The address of a database for reactive clients. */
    String reactiveUrl(Database database) {
        return database.reactiveUrl(running().port());
    }

    /** The password of a database's role. */
    String password(Database database) {
        return database.password().orElse(running().password());
    }

    private Server running() {
        Server running = server;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return running;
    }

    @Override
    public @Nullable String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        Server running = server;
        if (running != null) {
            close(running);
        }
        forgetExit();
    }

    private void forgetExit() {
        Thread hook = atExit;
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending
            }
        }
    }

    private static void close(Server server) {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warnf("PostgreSQL in %s did not stop as it should: %s", server.folder(), e);
        }
    }
}
