package io.quarkiverse.hyperstack.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hibernate.cfg.AvailableSettings;
import org.junit.jupiter.api.AfterEach;

import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlIdsTest extends IdsContract {

    private final List<PostgresDatabase> databases = new ArrayList<>();

    @Override
    VersionedDatabase fresh() {
        PostgresDatabase database = PostgresDatabase.fresh();
        databases.add(database);
        return new VersionedDatabase(database.jdbcUrl(), Map.of(AvailableSettings.JAKARTA_JDBC_URL, database.jdbcUrl()));
    }

    @AfterEach
    void dropDatabases() {
        databases.forEach(PostgresDatabase::drop);
    }
}
