package io.quarkiverse.hyperstack.migration.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.SqliteCustomizer;
import io.quarkiverse.hyperstack.migration.UnmarkedDatabaseCustomizer;
import io.quarkiverse.hyperstack.migration.adopt.ScenariosAdopted.Outcome;

class SqliteAdoptionTest extends AdoptionContract {

    @TempDir
    Path databases;

    private Path file(String database) {
        return databases.resolve(database.replace(' ', '_') + ".sqlite");
    }

    @Override
    String jdbcUrl(String database) {
        return "jdbc:sqlite:" + file(database);
    }

    @Override
    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    @Override
    Migrations migrations(MigrationFolder folder, String database) {
        return folder.sqlite(file(database));
    }

    @Override
    Flyway starting(MigrationFolder folder, String database, boolean disposable) {
        FluentConfiguration configuration = folder.configuration(jdbcUrl(database), "", "");
        new SqliteCustomizer().customize(configuration);
        new UnmarkedDatabaseCustomizer(disposable).customize(configuration);
        return configuration.load();
    }

    @Override
    List<String> rows() {
        String numbers = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 100000) ";
        return List.of(numbers + "insert into author select i, 'author ' || i, 'GLAD' from n",
                numbers + "insert into book select i * 3, 'book ' || i, i from n");
    }

    /** A table that is rebuilt gets another page. */
    @Override
    String identity() {
        return "select group_concat(name || rootpage) from sqlite_master where name in ('author', 'book') union all "
                + "select count(*) || ' ' || sum(rowid) || ' ' || sum(rowid * length(title)) || ' ' || sum(author_id) from book "
                + "union all select count(*) || ' ' || sum(rowid) || ' ' || min(name) || ' ' || max(name) from author";
    }

    @Test
    void a_file_that_is_no_database_is_said() throws IOException {
        Files.writeString(file("dev"), "no database at all\n".repeat(100));

        assertThatThrownBy(() -> adopt("dev", LIBRARY, false)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.DATABASE_UNREACHABLE)).hasMessageContaining("dev.sqlite");
        assertThat(file("dev")).content().startsWith("no database at all");
    }

    @Test
    void a_database_of_any_structure_is_adopted_by_the_file_that_was_made_for_it(@TempDir Path folder) throws IOException {
        Outcome outcome = new ScenariosAdopted(this, folder).of(Path.of("src/test/resources/schema/sqlite"), 1);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.nothing()).singleElement().asString().startsWith("everything-is-dropped: ");
        assertThat(outcome.marked()).isNotEmpty();
    }
}
