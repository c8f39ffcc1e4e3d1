package io.quarkiverse.hyperstack.migration.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;

class SqliteCheckerTest extends CheckerContract {

    @TempDir
    Path databases;

    @Override
    String jdbcUrl() {
        return "jdbc:sqlite:" + databases.resolve("app.sqlite");
    }

    @Override
    Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    @Override
    Migrations migrations(MigrationFolder folder) {
        return folder.sqlite(databases.resolve("app.sqlite"));
    }
}
