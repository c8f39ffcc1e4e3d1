package io.quarkiverse.hyperstack.migration.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.generate.ScenariosAsFiles.Outcome;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
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
        assertThat(outcome.unusable()).as("a body without quotes is no statement to Flyway").containsExactly(
                "a-default-that-reads-what-changes-its-type",
                "type-changes-under-triggers-policies-statistics-and-publications");
        assertThat(outcome.asked()).as("what only rows answer").containsExactly("new-not-null-column-in-an-empty-table");
        assertThat(outcome.agreed()).as("what stays as others need it")
                .containsExactly("a-key-that-an-undeclared-table-points-at");
    }

    private static Desired withMood(Desired vehicles, String labels) {
        List<String> statements = new ArrayList<>(List.of("create type mood as enum (" + labels + ")"));
        vehicles.script().statements().forEach(sql -> statements.add(sql.replace("seats integer", "seats mood")));
        return new Desired(new CreationScript(statements), vehicles.hints());
    }

    @Test
    void rows_follow_their_class_although_an_enum_type_gets_a_label() throws SQLException {
        written(withMood(Vehicles.inOneTable("Car"), "'good'"), Wishes.none());
        migrate();
        execute("insert into vehicle (id, kind, plate, seats) values (2, 'Car', 'C', 'good')");
        Desired joined = withMood(Vehicles.inJoinedTables("integer"), "'good', 'bad'");

        written(joined, Wishes.none());
        migrate();

        assertThat(query("select seats from car")).containsExactly("good");
        assertDatabaseIs(joined);
    }

    @Test
    void a_label_that_one_file_adds_is_used_by_the_next_one() {
        folder().write("V1__mood.sql", "create type mood as enum ('good');\n"
                + "create table person (id bigint not null primary key, feels mood not null default 'good');\n");
        folder().write("V2__bad.sql", "alter type mood add value 'bad';\n");
        folder().write("V3__use.sql", "alter table person alter column feels set default 'bad';\n"
                + "insert into person (id) values (1);\n");

        assertThat(generate(Desired.of(new CreationScript(List.of("create type mood as enum ('good', 'bad')",
                "create table person (id bigint not null primary key, feels mood not null default 'bad')"))), Wishes.none())
                .files()).isEmpty();
    }
}
