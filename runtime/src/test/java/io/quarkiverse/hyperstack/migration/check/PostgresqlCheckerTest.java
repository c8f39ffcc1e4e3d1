package io.quarkiverse.hyperstack.migration.check;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;

import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlCheckerTest extends CheckerContract {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    String jdbcUrl() {
        return database.jdbcUrl();
    }

    @Override
    Connection open() throws SQLException {
        return database.open();
    }

    @Override
    Migrations migrations(MigrationFolder folder) {
        return folder.of(jdbcUrl());
    }
}
