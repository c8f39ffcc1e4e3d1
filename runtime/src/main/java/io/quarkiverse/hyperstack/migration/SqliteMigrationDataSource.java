package io.quarkiverse.hyperstack.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Connections that a SQLite file can be migrated on: outside any pool, with
 * <a href="https://www.sqlite.org/foreignkeys.html#fk_enable">foreign keys off</a> (so that rebuilding a table deletes
 * nothing by cascade), with <a href="https://www.sqlite.org/lang_transaction.html">immediate transactions</a>, and with the
 * {@link MigrationLock} of the file held while any of them is open.
 */
final class SqliteMigrationDataSource extends PlainDataSource {

    private static final Logger LOG = Logger.getLogger(SqliteMigrationDataSource.class);
    /** How long a migration waits at most for the transactions of running applications. */
    private static final long BUSY_MILLIS = 30_000;

    private final SqliteDatabase database;
    private final Duration timeout;
    private final Consumer<String> waiting;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private @Nullable MigrationLock lock;

    /**
     * @param database the database
     * @param timeout how long to wait for another migration
     * @param waiting told who holds the lock
     */
    SqliteMigrationDataSource(SqliteDatabase database, Duration timeout, Consumer<String> waiting) {
        this.database = database;
        this.timeout = timeout;
        this.waiting = waiting;
    }

    SqliteDatabase database() {
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        MigrationLock held = lock();
        if (held == null) {
            return open(null);
        }
        held.acquire();
        boolean opened = false;
        try {
            Connection connection = open(held);
            opened = true;
            return connection;
        } finally {
            if (!opened) {
                held.release();
            }
        }
    }

    /** Flyway forgets a connection on which it cannot even roll back, and the lock would go on with it. */
    void closeAll() {
        for (Connection connection : List.copyOf(open)) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debugf(e, "A connection to %s is not closed", database.url());
            }
        }
    }

    private synchronized @Nullable MigrationLock lock() throws SQLException {
        Optional<Path> file = database.file();
        if (lock == null && file.isPresent()) {
            lock = new MigrationLock(SqliteDatabase.lockFile(file.get()), timeout, waiting);
        }
        return lock;
    }

    private Connection open(@Nullable MigrationLock held) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(database.properties());
        properties.setProperty("transaction_mode", TransactionMode.IMMEDIATE.name());
        properties.setProperty("busy_timeout", String.valueOf(Math.min(BUSY_MILLIS, timeout.toMillis())));
        LockedConnection connection = new LockedConnection(database.url(), properties, held, open);
        try (Statement statement = connection.createStatement()) {
            if (!database.initialSql().isBlank()) {
                statement.execute(database.initialSql());
            }
            statement.execute("pragma foreign_keys = off");
            open.add(connection);
            return connection;
        } catch (SQLException e) {
            connection.closeWithoutRelease();
            throw e;
        }
    }

    private static final class LockedConnection extends JDBC4Connection {

        private final @Nullable MigrationLock lock;
        private final Set<Connection> open;
        private boolean released;

        LockedConnection(String url, Properties properties, @Nullable MigrationLock lock, Set<Connection> open)
                throws SQLException {
            super(url, url.substring("jdbc:sqlite:".length()), properties);
            this.lock = lock;
            this.open = open;
        }

        void closeWithoutRelease() throws SQLException {
            released = true;
            super.close();
        }

        /** A file that runs outside of a transaction may have switched foreign keys on for itself. */
        @Override
        public void setAutoCommit(boolean automatic) throws SQLException {
            if (!automatic && getAutoCommit()) {
                try (Statement statement = createStatement()) {
                    statement.execute("pragma foreign_keys = off");
                }
            }
            super.setAutoCommit(automatic);
        }

        @Override
        public void close() throws SQLException {
            try {
                super.close();
            } finally {
                open.remove(this);
                if (lock != null && !released) {
                    released = true;
                    lock.release();
                }
            }
        }
    }
}
