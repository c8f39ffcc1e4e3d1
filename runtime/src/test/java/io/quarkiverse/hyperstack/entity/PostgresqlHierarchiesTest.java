package io.quarkiverse.hyperstack.entity;

import org.junit.jupiter.api.AfterEach;

class PostgresqlHierarchiesTest extends HierarchiesContract {

    private final VersionedPostgresql databases = new VersionedPostgresql();

    @Override
    VersionedDatabase fresh() {
        return databases.fresh();
    }

    @AfterEach
    void dropDatabases() {
        databases.drop();
    }
}
