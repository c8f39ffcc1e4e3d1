package io.quarkiverse.hyperstack.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hibernate.cfg.AvailableSettings;

import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** Databases of PostgreSQL for the versions of entities, until they are dropped together. */
final class VersionedPostgresql {

    private final List<PostgresDatabase> databases = new ArrayList<>();

    VersionedDatabase fresh() {
        PostgresDatabase database = PostgresDatabase.fresh();
        databases.add(database);
        return new VersionedDatabase(database.jdbcUrl(), Map.of(AvailableSettings.JAKARTA_JDBC_URL, database.jdbcUrl()));
    }

    void drop() {
        databases.forEach(PostgresDatabase::drop);
    }
}
