package io.quarkiverse.hyperstack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One real PostgreSQL server for all tests of a JVM, started when first asked for and stopped when the JVM ends. Each
 * test takes a {@link #freshDatabase()} of its own.
 */
public final class PostgresServer {

    /** A role that owns nothing and may not log in, there from the start: roles outlive the database of a test. */
    public static final String READER = "hs_reader";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();
    private final AtomicInteger roles = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server of this JVM. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** The JDBC URL of a new, empty database of which {@code postgres}, a superuser without a password, is the owner. */
    public String freshDatabase() {
        String name = "test_" + databases.incrementAndGet();
        execute(jdbcUrl("postgres", "postgres"), "create database " + name);
        return jdbcUrl("postgres", name);
    }

    /** Drops a database of {@link #freshDatabase()} that nobody needs any more, so that the server has less to write when it stops. */
    public void drop(String jdbcUrl) {
        String name = jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1, jdbcUrl.indexOf('?'));
        execute(jdbcUrl("postgres", "postgres"), "drop database " + name + " with (force)");
    }

    /**
     * The name of a new role, which no other test has: roles belong to the server and outlive the database of a test.
     *
     * @param options like {@code login}
     */
    public String freshRole(String options) {
        String name = "role_" + roles.incrementAndGet();
        execute(jdbcUrl("postgres", "postgres"), "create role " + name + " " + options);
        return name;
    }

    /** The JDBC URL of a database as another role, which has to exist and to be allowed to log in. */
    public String as(String role, String jdbcUrl) {
        return jdbcUrl.replace("user=postgres", "user=" + role);
    }

    /** The port on localhost. */
    public int port() {
        return server.getPort();
    }

    /** Runs statements one by one on a connection of their own. */
    public void execute(String jdbcUrl, String... statements) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private String jdbcUrl(String user, String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database + "?user=" + user;
    }

    private static final class Shared {

        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                PostgresServer server = new PostgresServer(EmbeddedPostgres.builder().setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
                        .setServerConfig("jit", "off")
                        .setServerConfig("wal_level", "minimal").setServerConfig("max_wal_senders", "0")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD).start());
                server.execute(server.jdbcUrl("postgres", "postgres"), "create role " + READER);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
