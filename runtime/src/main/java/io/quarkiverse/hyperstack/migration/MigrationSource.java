package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

/** Connections for changing a database by migrations, with which nobody else migrates unseen. */
final class MigrationSource implements AutoCloseable {

    private final PostgresqlLockWatch watch;
    private final DataSource source;

    /**
     * @param configured the data source of Flyway
     * @param lockTimeout how long to wait for another migration
     * @param listener told who is waited for
     */
    MigrationSource(DataSource configured, Duration lockTimeout, MigrationListener listener) {
        Optional<SqliteDatabase> sqlite = SqliteDatabase.behind(configured);
        this.watch = new PostgresqlLockWatch(configured, listener::waiting);
        boolean postgresql = DatasourceUrl.of(configured).filter(url -> url.startsWith("jdbc:postgresql:")).isPresent();
        if (sqlite.isPresent()) {
            this.source = new SqliteMigrationDataSource(sqlite.get(), lockTimeout, listener::waiting);
        } else {
            this.source = postgresql ? watch : configured;
        }
        if (postgresql) {
            watch.start();
        }
    }

    DataSource connections() {
        return source;
    }

    @Override
    public void close() {
        watch.close();
        if (source instanceof SqliteMigrationDataSource sqlite) {
            sqlite.closeAll();
        }
    }
}
