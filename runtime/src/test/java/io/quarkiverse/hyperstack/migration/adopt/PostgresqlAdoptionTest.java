package io.quarkiverse.hyperstack.migration.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.Progress;
import io.quarkiverse.hyperstack.migration.UnmarkedDatabaseCustomizer;
import io.quarkiverse.hyperstack.migration.adopt.ScenariosAdopted.Outcome;
import io.quarkiverse.hyperstack.migration.generate.Generator;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
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
    Flyway starting(MigrationFolder folder, String database, boolean disposable) {
        FluentConfiguration configuration = folder.configuration(jdbcUrl(database), null, null);
        new UnmarkedDatabaseCustomizer(disposable).customize(configuration);
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
        assertThat(outcome.marked()).isNotEmpty();
    }

    @Test
    void a_database_that_is_not_there_is_said_and_nothing_is_written(@TempDir Path folder) {
        String url = jdbcUrl("dev").replaceFirst("/[^/?]+(\\?|$)", "/not_there$1");
        MigrationFolder files = new MigrationFolder(folder);
        files.write("readme.txt", "the folder is there");
        Adoption adoption = new Adoption(new Workbench(files.of(url), url, () -> DriverManager.getConnection(url)),
                new SourceFolder(folder), Clock.systemUTC());

        assertThatThrownBy(() -> adoption.adopt(LIBRARY, Wishes.none(), false))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DATABASE_UNREACHABLE))
                .hasMessageContaining("not_there").hasMessageContaining("create the database");
        assertThat(folder).isDirectoryNotContaining("glob:**.sql");
    }

    @Test
    void the_history_may_be_in_another_schema(@TempDir Path folder) throws SQLException {
        execute("dev", List.of("create schema app"));
        execute("prod", List.of("create schema app"));
        Desired first = Desired.of(new CreationScript(List.of("create table app.shelf (id bigint not null primary key)")));
        Desired second = Desired.of(new CreationScript(
                List.of("create table app.shelf (id bigint not null primary key, place varchar(20))")));
        MigrationFolder files = new MigrationFolder(folder);
        files.write("readme.txt", "the folder is there");
        for (String database : List.of("dev", "prod")) {
            synchronize(database, first);
            execute(database, List.of("insert into app.shelf values (7)"));
        }

        assertThat(new Adoption(inApp(files, "dev"), new SourceFolder(folder), Clock.systemUTC())
                .adopt(first, Wishes.none(), false).mark()).isEqualTo(Mark.MARKED);
        List<NewFile> made = new Generator(inApp(files, "dev"), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)))
                .generate(second, Wishes.none()).files();
        assertThat(made).singleElement().satisfies(file -> assertThat(file.sql()).contains("ALTER TABLE", "\"place\"")
                .doesNotContain("CREATE TABLE"));
        made.forEach(new SourceFolder(folder)::write);
        for (String database : List.of("dev", "prod")) {
            assertThat(inApp(files, database).migrations().migrate(Duration.ofSeconds(30), new Progress())).isEqualTo(1);
            assertThat(query(database, "select id || ' ' || coalesce(place, '-') from app.shelf")).containsExactly("7 -");
            assertThat(query(database, "select type from app.flyway_schema_history order by installed_rank"))
                    .containsExactly("BASELINE", "SQL");
        }
        execute("new", List.of("create schema app"));
        assertThat(inApp(files, "new").migrations().migrate(Duration.ofSeconds(30), new Progress())).isEqualTo(2);
    }

    private Workbench inApp(MigrationFolder files, String database) {
        Migrations migrations = migrations(files, database).with(configuration -> configuration.defaultSchema("app"));
        return new Workbench(migrations, jdbcUrl(database), () -> open(database));
    }

    @Test
    void several_schemas_are_adopted(@TempDir Path folder) throws IOException {
        List<Path> some = Stream
                .of("several-schemas", "new-schema", "a-table-moves-to-another-schema", "everything-changes-in-several-schemas")
                .map(Path.of("src/test/resources/schema/postgresql")::resolve).toList();
        ScenariosAdopted scenarios = new ScenariosAdopted(this, folder);
        Outcome outcome = scenarios.of(some);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.marked()).hasSize(4);
        for (Path scenario : some) {
            assertThat(scenarios.lacking(scenario)).as(scenario.toString()).isEmpty();
        }
    }
}
