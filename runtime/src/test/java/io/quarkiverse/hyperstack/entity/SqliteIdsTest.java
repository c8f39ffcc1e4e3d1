package io.quarkiverse.hyperstack.entity;

import java.nio.file.Path;
import java.util.Map;

import org.hibernate.cfg.AvailableSettings;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkiverse.hyperstack.entity.sqlite.HyperstackSqliteDialect;

class SqliteIdsTest extends IdsContract {

    @TempDir
    Path folder;

    @Override
    VersionedDatabase fresh() {
        String url = "jdbc:sqlite:" + folder.resolve("library" + System.nanoTime() + ".sqlite")
                + "?foreign_keys=on&journal_mode=WAL"
                + "&synchronous=NORMAL&busy_timeout=60000&transaction_mode=IMMEDIATE";
        return new VersionedDatabase(url, Map.of(AvailableSettings.CONNECTION_PROVIDER, HibernateOnSqlite.connections(url),
                AvailableSettings.DIALECT, HyperstackSqliteDialect.class.getName()));
    }
}
