package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** A running server. It listens on this machine only. */
final class Server implements Closeable {

    static final String HOST = "127.0.0.1";
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toMillis(10);
    private static final int ATTEMPTS = 3;

    private final Cluster cluster;
    private final Place place;
    private final FolderLock lock;
    private int port;
    private String password = "";

    private Server(Cluster cluster, Place place, FolderLock lock) {
        this.cluster = cluster;
        this.place = place;
        this.lock = lock;
    }

    /**
     * Starts a server.
     *
     * @param wantedPort the port; empty for the one of the last start, or a free one
     * @throws HyperstackException {@link Problem#EMBEDDED_IN_USE}, {@link Problem#EMBEDDED_VERSION},
     *         {@link Problem#EMBEDDED_START_FAILED}
     */
    static Server start(Installation programs, Place place, OptionalInt wantedPort) throws IOException {
        if (place instanceof Place.Passing passing) {
            passing.clear(programs);
        }
        Path folder = place.folder();
        Server server = new Server(new Cluster(programs, folder), place, takeLock(folder));
        try {
            server.run(wantedPort);
            return server;
        } catch (IOException | RuntimeException e) {
            server.lock.close();
            throw e;
        }
    }

    /** A process that is just ending, as at a restart of dev mode, gets the time to do so. */
    private static FolderLock takeLock(Path folder) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT);
        Optional<FolderLock> lock = FolderLock.take(folder);
        while (lock.isEmpty() && System.nanoTime() < end) {
            pause();
            lock = FolderLock.take(folder);
        }
        return lock.orElseThrow(() -> inUse(folder));
    }

    private static HyperstackException inUse(Path folder) {
        String owner;
        try {
            owner = FolderLock.owner(folder);
        } catch (IOException e) {
            owner = "";
        }
        return new HyperstackException(Problem.EMBEDDED_IN_USE,
                "Process " + (owner.isEmpty() ? "(unknown)" : owner) + " runs PostgreSQL on " + folder
                        + ", most likely another dev mode of this project",
                "stop it, or give this one another database with quarkus.datasource.jdbc.url");
    }

    private void run(OptionalInt wantedPort) throws IOException {
        Path passwordFile = cluster.folder().resolve("password");
        if (!Files.exists(passwordFile)) {
            Folders.write(passwordFile, randomPassword());
        }
        password = Files.readString(passwordFile).strip();
        cluster.clearLeftovers();
        cluster.prepare(passwordFile);
        List<String> settings = new ArrayList<>(place.settings());
        settings.addAll(List.of("listen_addresses=" + HOST, "unix_socket_directories=", "max_prepared_transactions=100"));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = wantedPort.orElse(attempt == 1 ? lastPort() : freePort());
            if (cluster.start(port, settings)) {
                Folders.write(portFile(), Integer.toString(port));
                return;
            }
            if (wantedPort.isPresent() || isFree(port)) {
                break;
            }
        }
        throw cluster.doesNotStart(port);
    }

    private int lastPort() throws IOException {
        if (Files.exists(portFile())) {
            int last = Integer.parseInt(Files.readString(portFile()).strip());
            if (isFree(last)) {
                return last;
            }
        }
        return freePort();
    }

    private Path portFile() {
        return cluster.folder().resolve("port");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Makes sure that there are databases, and writes their addresses into files that only this user can read.
     *
     * @param databases what the datasources need
     */
    void provide(List<Database> databases) throws IOException {
        try {
            Roles.provide(databases, port, password);
        } catch (SQLException e) {
            throw new HyperstackException(Problem.EMBEDDED_START_FAILED,
                    "PostgreSQL runs on port " + port + ", and the databases cannot be created: " + e.getMessage(),
                    "look into " + cluster.folder().resolve("server.log"), e);
        }
        for (Database database : databases) {
            String name = database.datasource().equals("<default>") ? "url" : "url-" + database.datasource();
            Folders.write(cluster.folder().resolve(name.replaceAll("[^A-Za-z0-9._-]", "_")),
                    database.address(port, password) + "\n");
        }
    }

    int port() {
        return port;
    }

    /** Of every role that the user gives none. */
    String password() {
        return password;
    }

    Path folder() {
        return cluster.folder();
    }

    String version() {
        return cluster.programs().version();
    }

    @Override
    public synchronized void close() throws IOException {
        if (lock.isOpen()) {
            cluster.stop(place.stopMode());
            lock.close();
            place.leave(cluster.folder());
        }
    }
}
