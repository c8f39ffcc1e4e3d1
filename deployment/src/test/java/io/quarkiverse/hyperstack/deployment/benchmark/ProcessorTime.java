package io.quarkiverse.hyperstack.deployment.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The processor time of this thread and of all sessions at the server: on a machine that others use, it tells more than a
 * clock. On Linux only; elsewhere it is that of this thread.
 */
final class ProcessorTime implements AutoCloseable {

    private final Connection connection;

    ProcessorTime(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
    }

    double millis() throws SQLException {
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Statement statement = connection.createStatement();
                ResultSet sessions = statement.executeQuery("select pid"
                        + " from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            while (sessions.next()) {
                Path times = Path.of("/proc", sessions.getString(1), "schedstat");
                nanos += Files.exists(times) ? Long.parseLong(Files.readString(times).split(" ")[0]) : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nanos / 1e6;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
