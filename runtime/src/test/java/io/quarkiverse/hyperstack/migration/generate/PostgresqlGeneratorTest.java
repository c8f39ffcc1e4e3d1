package io.quarkiverse.hyperstack.migration.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.generate.ScenariosAsFiles.Outcome;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlGeneratorTest extends GeneratorContract {

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

    @Test
    void every_scenario_of_the_engine_becomes_a_proven_file_or_a_question(@TempDir Path folder) throws IOException {
        Outcome outcome = new ScenariosAsFiles(jdbcUrl(), this::open, this::migrations)
                .of(Path.of("src/test/resources/schema/postgresql"), folder);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.unusable()).hasSizeLessThan(8);
        assertThat(outcome.files()).isGreaterThan(150);
    }
}
