package io.quarkiverse.hyperstack.migration.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.generate.ScenariosAsFiles.Outcome;
import io.quarkiverse.hyperstack.schema.Desired;

class SqliteGeneratorTest extends GeneratorContract {

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

    /** Flyway from a terminal: foreign keys on, nothing of ours around it. */
    private Flyway plain() {
        return Flyway.configure().dataSource(jdbcUrl() + "?foreign_keys=true", null, null)
                .locations("filesystem:" + folder().folder()).load();
    }

    @Test
    void a_rebuild_keeps_the_children_when_flyway_alone_runs_it_with_foreign_keys_on() throws SQLException {
        written(LIBRARY, Wishes.none());
        plain().migrate();
        execute("insert into author values (1, 'Ada'), (2, 'Grace')",
                "insert into book values (10, 'Notes', 1), (20, 'Bugs', 2)");
        Desired changed = with("name varchar(40) not null unique", "name integer");

        assertThat(written(changed, Wishes.none()).conf()).contains("executeInTransaction=false");
        plain().migrate();

        assertThat(query("select title from book order by id")).containsExactly("Notes", "Bugs");
        assertDatabaseIs(changed);
    }

    @Test
    void a_rebuild_that_fails_in_the_middle_leaves_everything_as_it_was() throws SQLException {
        Desired loose = with("name varchar(40) not null unique", "name varchar(40)");
        written(loose, Wishes.none());
        plain().migrate();
        execute("insert into author values (1, 'Ada'), (2, 'Ada')",
                "insert into book values (10, 'Notes', 1), (20, 'Bugs', 2)");
        List<String> before = query("select sql from sqlite_master where name not like 'flyway%' order by name");

        written(LIBRARY, Wishes.none());

        assertThatThrownBy(() -> plain().migrate()).hasMessageContaining("UNIQUE");
        assertThat(query("select sql from sqlite_master where name not like 'flyway%' order by name")).isEqualTo(before);
        assertThat(query("select title from book order by id")).containsExactly("Notes", "Bugs");
        assertThat(query("select count(*) from author")).containsExactly("2");
    }

    @Test
    void a_rebuild_that_breaks_a_foreign_key_leaves_everything_as_it_was() throws SQLException {
        Desired loose = with(" references author (id) on delete cascade", "");
        written(loose, Wishes.none());
        plain().migrate();
        execute("insert into book values (10, 'Notes', 7)");

        written(LIBRARY, Wishes.none());

        assertThatThrownBy(() -> plain().migrate()).hasMessageContaining("CHECK");
        assertThat(query("select author_id from book")).containsExactly("7");
        assertThat(query("select sql from sqlite_master where name = 'book'").get(0)).doesNotContain("cascade");
    }

    @Test
    void what_was_broken_before_does_not_stop_a_rebuild() throws SQLException {
        written(LIBRARY, Wishes.none());
        plain().migrate();
        execute("insert into book values (10, 'Notes', 7)");
        Desired changed = with("name varchar(40) not null unique", "name integer");

        written(changed, Wishes.none());
        plain().migrate();

        assertThat(query("select author_id from book")).containsExactly("7");
        assertDatabaseIs(changed);
    }

    @Test
    void a_file_by_hand_after_a_generated_one_still_runs_with_foreign_keys_off() throws SQLException {
        written(LIBRARY, Wishes.none());
        written(with("name varchar(40) not null unique", "name integer"), Wishes.none());
        migrate();
        execute("insert into author values (1, 5)", "insert into book values (10, 'Notes', 1)");
        written(with("name varchar(40) not null unique", "name varchar(50)"), Wishes.none());
        folder().write("V20990101000000__by_hand.sql", """
                create table author_new (id integer not null primary key, name varchar(50));
                insert into author_new select id, name from author;
                drop table author;
                alter table author_new rename to author;
                """);

        migrate();

        assertThat(query("select title from book")).containsExactly("Notes");
    }

    @Test
    void every_scenario_of_the_engine_becomes_a_proven_file_or_a_question() throws IOException {
        Outcome outcome = new ScenariosAsFiles(jdbcUrl(), this::open, this::migrations)
                .of(Path.of("src/test/resources/schema/sqlite"), databases.resolve("scenarios"));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.unusable()).as("what Flyway does not run, with a history of its own")
                .containsExactly("many-differences-in-several-tables");
        assertThat(outcome.asked()).as("what only rows answer").containsExactly("add-column-not-null-to-empty-table");
        assertThat(outcome.agreed()).as("only values change").containsExactly(
                "an-integer-key-becomes-the-rowid-and-a-value-is-no-integer", "any-stops-being-strict-and-a-value-changes");
    }
}
