package io.quarkiverse.hyperstack.schema.trash;

import org.junit.jupiter.api.AfterEach;

import io.quarkiverse.hyperstack.test.PostgresServer;

class PostgresqlTableRestorationTest extends TableRestorationContract {

    private final TrashDatabase database = TrashDatabase.postgresql();

    @Override
    TrashDatabase database() {
        return database;
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().drop(database.jdbcUrl());
    }
}
