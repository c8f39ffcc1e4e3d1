package io.quarkiverse.hyperstack.migration.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.UnmarkedDatabaseCustomizer;
import io.quarkiverse.hyperstack.migration.adopt.ScenariosAdopted.Outcome;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlAdoptionTest extends AdoptionContract {

    private final Map<String, PostgresDatabase> databases = new HashMap<>();

    @AfterEach
    void drop() {
        databases.values().forEach(PostgresDatabase::drop);
    }

    private synchronized PostgresDatabase database(String name) {
        return databases.computeIfAbsent(name, unknown -> PostgresDatabase.fresh());
    }

    @Override
    String jdbcUrl(String database) {
        return database(database).jdbcUrl();
    }

    @Override
    Connection open(String database) throws SQLException {
        return database(database).open();
    }

    @Override
    Migrations migrations(MigrationFolder folder, String database) {
        return folder.of(jdbcUrl(database));
    }

    @Override
    Flyway starting(MigrationFolder folder, String database) {
        FluentConfiguration configuration = folder.configuration(jdbcUrl(database), null, null);
        new UnmarkedDatabaseCustomizer().customize(configuration);
        return configuration.load();
    }

    @Override
    List<String> rows() {
        return List.of("insert into author select i, 'author ' || i, 'GLAD' from generate_series(1, 5000) i",
                "insert into book select i * 3, 'book ' || i, i from generate_series(1, 5000) i");
    }

    /** Whoever made a table anew, or wrote its rows anew, gets another number. */
    @Override
    String identity() {
        return "select string_agg(oid || ' ' || relfilenode, ',' order by oid) from pg_class where relname in ('author', 'book')"
                + " union all select count(*) || ' ' || sum(id) || ' ' || min(ctid) || ' ' || max(ctid) || sum(length(title))"
                + " from book union all select count(*) || ' ' || sum(id) || ' ' || max(name) from author";
    }

    @Test
    void a_database_of_any_structure_is_adopted_by_the_file_that_was_made_for_it(@TempDir Path folder) throws IOException {
        Outcome outcome = new ScenariosAdopted(this, folder).of(Path.of("src/test/resources/schema/postgresql"), 12);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.marked()).isGreaterThan(12);
    }
}
