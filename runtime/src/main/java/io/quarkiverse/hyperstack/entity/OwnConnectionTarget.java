package io.quarkiverse.hyperstack.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.hibernate.tool.schema.spi.CommandAcceptanceException;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.ConnectionSource;

/**
 * Runs Hibernate's statements for SQLite. A drop switches foreign keys off, so the switch is put back at the end: the
 * connection may be one of the pool.
 */
final class OwnConnectionTarget implements GenerationTarget {

    private static final Logger LOG = Logger.getLogger(OwnConnectionTarget.class);

    private final ConnectionSource connections;
    private @Nullable Connection connection;
    private int foreignKeys;

    OwnConnectionTarget(ConnectionSource connections) {
        this.connections = connections;
    }

    @Override
    public void prepare() {
        // opened by the first statement
    }

    @Override
    public void accept(String command) {
        LOG.debug(command);
        try (Statement statement = open().createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new CommandAcceptanceException("Cannot run \"" + command + "\": " + e.getMessage(), e);
        }
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            connection = connections.open();
            foreignKeys = foreignKeys(connection);
        }
        return connection;
    }

    private static int foreignKeys(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("pragma foreign_keys")) {
            return value.getInt(1);
        }
    }

    @Override
    public void release() {
        if (connection == null) {
            return;
        }
        try (Connection used = connection; Statement statement = used.createStatement()) {
            statement.execute("pragma foreign_keys = " + foreignKeys);
        } catch (SQLException e) {
            LOG.debugf(e, "The connection for Hibernate's statements could not be closed");
        }
        connection = null;
    }
}
