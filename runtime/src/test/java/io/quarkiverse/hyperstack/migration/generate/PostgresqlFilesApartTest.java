package io.quarkiverse.hyperstack.migration.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** What PostgreSQL would make others wait for goes into files of its own. */
class PostgresqlFilesApartTest extends GeneratedFiles {

    private static final String BOOK = "create table book (id integer not null primary key, title varchar(80), isbn varchar(20)";

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

    private static Desired wanted(String... statements) {
        return Desired.of(new CreationScript(List.of(statements)));
    }

    private static Wishes style(String timeout, boolean concurrentIndexes) {
        return new Wishes(Optional.empty(), Hints.none(), false,
                new FileStyle(Duration.parse(timeout), concurrentIndexes));
    }

    private void startWithBooks() throws SQLException {
        written(wanted(BOOK + ")"), Wishes.none());
        migrate();
        execute("insert into book values (1, 'Emma', 'x'), (2, 'Persuasion', 'y')");
    }

    @Test
    void an_index_of_a_table_that_is_there_is_built_outside_of_a_transaction() throws SQLException {
        startWithBooks();
        Desired indexed = wanted(BOOK + ", pages integer)", "create index book_title on book (title)",
                "comment on index book_title is 'for the search'");

        List<NewFile> files = allWritten(indexed, Wishes.none());

        assertThat(files).extracting(NewFile::name).satisfiesExactly(
                name -> assertThat(name).endsWith("__add_pages_to_book.sql"),
                name -> assertThat(name).endsWith("__add_index_book_title.sql"));
        assertThat(files.get(0).conf()).isEmpty();
        assertThat(files.get(0).sql()).contains("SET LOCAL lock_timeout = '5s';").doesNotContain("CREATE INDEX");
        assertThat(files.get(1).conf()).isEqualTo("executeInTransaction=false\n");
        assertThat(files.get(1).sql()).doesNotContain("lock_timeout").containsSubsequence(
                "-- After version " + files.get(0).name().substring(1, 15),
                "DROP INDEX CONCURRENTLY IF EXISTS \"book_title\";",
                "CREATE INDEX CONCURRENTLY \"book_title\" ON \"book\" (title);");
        migrate();
        assertDatabaseIs(indexed);
        assertThat(generate(indexed, Wishes.none()).files()).isEmpty();
        assertThat(query("select title from book order by id")).containsExactly("Emma", "Persuasion");
    }

    @Test
    void a_unique_key_takes_an_index_that_was_built_before() throws SQLException {
        startWithBooks();
        Desired unique = wanted(BOOK + ", constraint one_isbn unique (isbn))");

        List<NewFile> files = allWritten(unique, new Wishes(Optional.of("isbn"), Hints.none(), false));

        assertThat(files).hasSize(2);
        assertThat(files.get(0).name()).endsWith("__isbn_indexes.sql");
        assertThat(files.get(0).sql()).contains("CREATE UNIQUE INDEX CONCURRENTLY \"one_isbn\" ON \"book\" (\"isbn\");");
        assertThat(files.get(1).name()).endsWith("__isbn_keys.sql");
        assertThat(files.get(1).conf()).isEmpty();
        assertThat(files.get(1).sql()).contains("SET LOCAL lock_timeout",
                "ALTER TABLE \"book\" ADD CONSTRAINT \"one_isbn\" UNIQUE USING INDEX \"one_isbn\";");
        migrate();
        assertDatabaseIs(unique);
        assertThat(generate(unique, Wishes.none()).files()).isEmpty();
        assertThatThrownBy(() -> execute("insert into book values (3, 'Emma', 'x')")).hasMessageContaining("one_isbn");
    }

    @Test
    void a_build_that_failed_is_run_again_after_a_repair() throws SQLException {
        startWithBooks();
        execute("insert into book values (3, 'Twice', 'x')");
        Desired unique = wanted(BOOK + ")", "create unique index one_isbn on book (isbn)",
                "create index book_title on book (title)");
        allWritten(unique, Wishes.none());

        assertThatThrownBy(this::migrate).satisfies(problem(Problem.MIGRATION_FAILED))
                .hasMessageContaining("DROP INDEX CONCURRENTLY").hasMessageContaining("one_isbn")
                .hasMessageContaining("migrate repair");
        assertThat(query("select count(*) from pg_index where not indisvalid")).containsExactly("1");
        execute("delete from book where id = 3", "delete from flyway_schema_history where not success");
        migrate();

        assertThat(query("select count(*) from pg_index where not indisvalid")).containsExactly("0");
        assertDatabaseIs(unique);
    }

    @Test
    void indexes_stay_in_the_one_file_when_somebody_says_so() throws SQLException {
        startWithBooks();
        Desired indexed = wanted(BOOK + ", constraint one_isbn unique (isbn))", "create index book_title on book (title)");

        List<NewFile> files = allWritten(indexed, style("PT5S", false));

        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.conf()).isEmpty();
            assertThat(file.sql()).contains("CREATE INDEX \"book_title\"", "-- WARNING " + Problem.INDEX_BLOCKS_WRITES.code());
        });
        migrate();
        assertDatabaseIs(indexed);
    }

    @Test
    void an_index_that_a_foreign_key_needs_stays_with_it() throws SQLException {
        startWithBooks();
        Desired referred = wanted(BOOK + ")", "create unique index one_isbn on book (isbn)",
                "create table copy (id integer not null primary key, isbn varchar(20) references book (isbn))");

        List<NewFile> files = allWritten(referred, Wishes.none());

        assertThat(files).singleElement()
                .satisfies(
                        file -> assertThat(file.sql()).contains("CREATE UNIQUE INDEX \"one_isbn\"", "SET LOCAL lock_timeout"));
        migrate();
        assertDatabaseIs(referred);
    }

    @Test
    void indexes_of_new_tables_need_no_file_of_their_own_and_wait_for_nobody() {
        List<NewFile> files = allWritten(wanted(BOOK + ", unique (isbn))", "create index book_title on book (title)"),
                Wishes.none());

        assertThat(files).singleElement()
                .satisfies(file -> assertThat(file.sql()).doesNotContain("CONCURRENTLY", "lock_timeout", "WARNING"));
    }

    @Test
    void an_index_of_a_partitioned_table_is_built_where_it_can_be() throws SQLException {
        Desired log = wanted("create table log (id integer not null, at date not null) partition by range (at)");
        written(log, Wishes.none());
        migrate();
        Desired indexed = wanted(log.script().statements().get(0), "create index log_id on log (id)");

        assertThat(allWritten(indexed, Wishes.none())).singleElement()
                .satisfies(file -> assertThat(file.sql()).doesNotContain("CONCURRENTLY"));
        migrate();
        assertDatabaseIs(indexed);
    }

    @Test
    void the_wait_for_a_lock_is_as_long_as_it_is_wished_for() throws SQLException {
        startWithBooks();
        Desired wider = wanted(BOOK.replace("80", "90") + ")");

        assertThat(generate(wider, style("PT0.2S", true)).files().get(0).sql()).contains("SET LOCAL lock_timeout = '200ms';");
        assertThat(generate(wider, style("PT90S", true)).files().get(0).sql()).contains("SET LOCAL lock_timeout = '90s';");
        assertThat(generate(wider, style("PT0S", true)).files().get(0).sql()).doesNotContain("lock_timeout");
        assertThat(generate(wider, style("PT0S", true)).findings()).extracting(Finding::problem)
                .contains(Problem.LOCK_WITHOUT_TIMEOUT);
        assertThat(generate(wider, Wishes.none()).findings()).extracting(Finding::problem)
                .doesNotContain(Problem.LOCK_WITHOUT_TIMEOUT);
    }

    @Test
    void a_file_gives_up_when_somebody_holds_the_table_and_leaves_the_database_as_it_was() throws SQLException {
        startWithBooks();
        Desired wider = wanted(BOOK.replace("80", "90") + ")");
        written(wider, style("PT0.2S", true));

        try (Connection busy = open()) {
            busy.setAutoCommit(false);
            try (var statement = busy.createStatement()) {
                statement.execute("lock table book in access share mode");
            }
            assertThatThrownBy(this::migrate).satisfies(problem(Problem.MIGRATION_FAILED)).hasMessageContaining("55P03");
            busy.rollback();
        }

        migrate();
        assertDatabaseIs(wider);
    }
}
