package io.quarkiverse.hyperstack.migration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.StartedDatabase;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** Starts of an application whose scratch databases are on a server, where they can be counted. */
class StartCheckTest {

    private static final Desired BOOKS = wanted("create table book (id integer not null primary key, title varchar(80))");
    private static final Desired BOOKS_WITH_PAGES = wanted(
            "create table book (id integer not null primary key, pages integer, title varchar(80))");

    @TempDir
    Path directory;

    private final PostgresDatabase database = PostgresDatabase.fresh();
    private MigrationFolder folder;
    private int scratches;
    private int asked;

    @BeforeEach
    void writeTheFirstFile() {
        folder = new MigrationFolder(directory.resolve("files"));
        folder.write("V1__book.sql", "create table book (id integer not null primary key, title varchar(80));\n");
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void an_unchanged_start_asks_neither_the_entities_nor_the_files() {
        start("build 1", BOOKS);
        assertThat(List.of(asked, scratches)).containsExactly(1, 1);

        start("build 1", BOOKS);
        assertThat(List.of(asked, scratches)).containsExactly(1, 1);
    }

    @Test
    void other_code_with_the_same_entities_runs_no_file() {
        start("build 1", BOOKS);
        start("build 2", BOOKS);
        assertThat(List.of(asked, scratches)).containsExactly(2, 1);

        start("build 2", BOOKS);
        assertThat(List.of(asked, scratches)).containsExactly(2, 1);
    }

    @Test
    void each_start_names_the_statements_until_a_file_has_them() {
        start("build 1", BOOKS);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> start("build 2", BOOKS_WITH_PAGES)).isInstanceOf(HyperstackException.class)
                    .hasMessageStartingWith(Problem.FILES_DISAGREE.code())
                    .hasMessageContaining("datasource <default> lack 1 statement that the entities need: "
                            + "ALTER TABLE \"book\" ADD COLUMN \"pages\" integer (add column \"pages\" to table \"book\"). Fix: run migrate"
                            + " generate");
        }
        folder.write("V2__pages.sql", "alter table book add column pages integer;\n");
        assertThatCode(() -> start("build 2", BOOKS_WITH_PAGES)).doesNotThrowAnyException();
    }

    @Test
    void an_edited_file_is_run_again() {
        start("build 1", BOOKS);
        folder.write("V1__book.sql", "create table book (id integer not null primary key);\n");

        assertThatThrownBy(() -> start("build 1", BOOKS)).hasMessageContaining("ADD COLUMN \"title\"");
    }

    @Test
    void what_was_written_by_hand_and_no_entity_declares_is_no_difference() {
        folder.write("V1__book.sql", "create table book (id integer not null, title varchar(80), shelf varchar(9) default 'A',"
                + " primary key (id), constraint book_shelf check (shelf <> ''));\n"
                + "create index book_by_shelf on book (shelf);\ncreate table audit (id integer);\n");

        assertThatCode(() -> start("build 1", BOOKS)).doesNotThrowAnyException();
    }

    @Test
    void a_file_that_does_not_run_is_told_with_its_line() {
        folder.write("V2__typo.sql", "\n\nalter tabel book add column pages integer;\n");

        assertThatThrownBy(() -> start("build 1", BOOKS)).hasMessageStartingWith(Problem.REPLAY_FAILED.code())
                .hasMessageContaining("V2__typo.sql").hasMessageContaining("line 3");
    }

    @Test
    void without_memory_or_with_a_broken_one_each_start_looks() throws Exception {
        Files.createDirectories(memory());
        start("build 1", BOOKS);
        start("build 1", BOOKS);
        assertThat(scratches).isEqualTo(2);

        new StartCheck(started(), started().connections(), CleanMemory.none()).check("build 1", () -> BOOKS);
        assertThat(scratches).isEqualTo(3);
    }

    private void start(String build, Desired wanted) {
        new StartCheck(started(), started().connections(), CleanMemory.in(memory())).check(build, () -> {
            asked++;
            return wanted;
        });
    }

    private StartedDatabase started() {
        return new StartedDatabase("<default>", folder.of(database.jdbcUrl()), database.jdbcUrl(), () -> {
            scratches++;
            return database.open();
        });
    }

    private Path memory() {
        return directory.resolve("target/hyperstack/checked.txt");
    }

    private static Desired wanted(String sql) {
        return Desired.of(new CreationScript(List.of(sql)));
    }
}
