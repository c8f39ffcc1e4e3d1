package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.copy;
import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.test.PostgresServer;

class RefusalsTest {

    @TempDir
    Path folder;
    private final String target = PostgresServer.shared().freshDatabase();

    private Problem refused(String source, String... words) {
        return refused(source, CopyRequest.Into.EMPTY, null, words);
    }

    private Problem refused(String source, CopyRequest.Into into, Path skipped, String... words) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> copy(source, target, into, skipped))
                .isInstanceOfSatisfying(HyperstackException.class, e -> problem[0] = e.problem())
                .hasMessageContainingAll(words);
        return problem[0];
    }

    @Test
    void what_has_rows_or_values_and_no_place_is_refused_with_their_number() {
        String source = Copies.sqlite(folder, "a.db",
                "create table book (id integer primary key, title text, isbn text, empty text)",
                "insert into book values (1, 'a', 'x', null), (2, 'b', null, null)",
                "create table draft (id integer, text text)",
                "insert into draft values (1, 'x')", "create table blank (id integer)",
                "create table book_SEQ (next_val bigint)",
                "insert into book_SEQ values (3)", "create table hyperstack_sync (x)",
                "insert into hyperstack_sync values (1)");
        Copies.run(target, "create table book (id bigint primary key, title text, pages int not null)",
                "create sequence book_seq increment 50");

        assertThat(refused(source, "table \"draft\" with 1 row", "column \"book.isbn\" with 1 value",
                "column \"book.pages\" of the target takes no NULL")).isEqualTo(Problem.COPY_WITHOUT_PLACE);
        assertThat(rows(target, "select * from book")).isEmpty();
    }

    @Test
    void a_trigger_that_changes_rows_is_found_by_the_checksum_and_nothing_stays() {
        String source = Copies.sqlite(folder, "a.db", "create table book (id integer primary key, title text)",
                "insert into book values (1, 'a'), (2, 'b')");
        Copies.run(target, "create table book (id bigint primary key, title text)",
                "create function shout() returns trigger language plpgsql as 'begin new.title = upper(new.title); return new; end'",
                "create trigger shout before insert on book for each row execute function shout()");

        assertThat(refused(source, "\"book\"", "2 rows")).isEqualTo(Problem.COPY_DIFFERS);
        assertThat(rows(target, "select * from book")).isEmpty();
    }

    @Test
    void what_only_the_target_itself_can_find_is_said_in_its_words_and_nothing_stays() {
        String source = Copies.sqlite(folder, "a.db", "create table book (id integer primary key, seen timestamp)",
                "insert into book values (1, 1700000000000), (2, '2023-11-14 22:13:20')");
        Copies.run(target, "create table book (id bigint primary key, seen timestamp, constraint once unique (seen))",
                "insert into book values (7, '2001-01-01')");

        assertThat(
                refused(source, CopyRequest.Into.REPLACED, null, "\"once\"", "Key (seen)=(2023-11-14 22:13:20)", "COPY book"))
                .isEqualTo(Problem.COPY_REFUSED);
        assertThat(rows(target, "select id from book")).containsExactly("7");
    }

    @Test
    void a_lock_that_somebody_holds_is_waited_for_only_so_long() throws SQLException {
        String source = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)",
                "insert into book values (1)");
        String file = Copies.sqlite(folder, "b.db", "create table book (id integer primary key)");
        Copies.run(target, "create table book (id bigint primary key)");
        try (Connection holder = DriverManager.getConnection(target); Statement statement = holder.createStatement()) {
            statement.execute("begin; lock table book in share mode");
            assertThatThrownBy(() -> impatient(source, target)).hasMessageContainingAll("200 ms", "--lock-timeout")
                    .extracting("problem").isEqualTo(Problem.DATABASE_LOCKED);
        }
        try (Connection holder = DriverManager.getConnection(file); Statement statement = holder.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(() -> impatient(source, file)).hasMessageContainingAll("200 ms", "--lock-timeout")
                    .extracting("problem").isEqualTo(Problem.DATABASE_LOCKED);
        }
        impatient(source, target);
        assertThat(rows(target, "select id from book")).containsExactly("1");
    }

    @Test
    void a_change_of_the_structure_that_goes_on_is_waited_for_only_so_long() throws SQLException {
        String source = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)",
                "insert into book values (1)");
        Copies.run(target, "create table book (id bigint primary key)");
        try (Connection holder = DriverManager.getConnection(target)) {
            new PostgresqlDialect().inTransaction(holder, Dialect.Access.WRITE, () -> {
                assertThatThrownBy(() -> impatient(source, target)).hasMessageContaining("200 ms")
                        .extracting("problem").isEqualTo(Problem.DATABASE_LOCKED);
                return true;
            });
        }
        assertThat(rows(target, "select id from book")).isEmpty();
    }

    private static void impatient(String source, String target) {
        CopyRequest request = Copies.request(source, target, CopyRequest.Into.EMPTY, null);
        new DatabaseCopy(new CopyRequest(request.source(), request.target(), request.into(), null, request.values(),
                new CopyRequest.Others(Set.of(), Duration.ofMillis(200))), CopyListener.NONE).run(() -> {
                });
    }

    @Test
    void rows_of_postgresql_are_not_copied_to_sqlite() {
        String sqlite = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)");

        assertThatThrownBy(() -> copy(target, sqlite)).extracting("problem").isEqualTo(Problem.COPY_DIRECTION);
    }

    @Test
    void a_database_is_not_copied_into_itself() {
        Copies.run(target, "create table book (id bigint primary key)", "insert into book values (1)");
        String sqlite = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)",
                "pragma journal_mode = wal");

        assertThat(refused(target, CopyRequest.Into.REPLACED, null, "--from")).isEqualTo(Problem.COPY_DIRECTION);
        assertThatThrownBy(() -> copy(sqlite, sqlite)).extracting("problem").isEqualTo(Problem.COPY_DIRECTION);
        Copies.run(target, "create schema other", "create table other.book (id bigint primary key)");
        assertThatThrownBy(() -> copy(target, target + "&currentSchema=other", CopyRequest.Into.REPLACED, null))
                .extracting("problem").isEqualTo(Problem.COPY_DIRECTION);
        assertThat(rows(target, "select id from book")).containsExactly("1");
    }

    @Test
    void one_file_under_two_names_is_one_database() throws IOException {
        String sqlite = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)",
                "insert into book values (1)");
        Files.createLink(folder.resolve("hard.db"), folder.resolve("a.db"));
        Files.createSymbolicLink(folder.resolve("soft.db"), folder.resolve("a.db"));

        for (String name : List.of("hard.db", "soft.db")) {
            assertThatThrownBy(
                    () -> copy("jdbc:sqlite:" + folder.resolve(name), sqlite, CopyRequest.Into.REPLACED, null))
                    .extracting("problem").isEqualTo(Problem.COPY_DIRECTION);
        }
        assertThat(rows(sqlite, "select id from book")).containsExactly("1");
    }

    @Test
    void a_source_without_any_table_of_the_target_empties_nothing() {
        String source = Copies.sqlite(folder, "a.db", "create table somebody_elses (id integer)");
        Copies.run(target, "create table book (id bigint primary key)", "insert into book values (1)");

        assertThat(refused(source, CopyRequest.Into.REPLACED, null, "no table that the target has", "\"book\""))
                .isEqualTo(Problem.COPY_NOTHING);
        assertThat(rows(target, "select id from book")).containsExactly("1");
    }

    @Test
    void a_file_that_is_no_database_or_is_locked_is_named() throws IOException, SQLException {
        Files.writeString(folder.resolve("a.txt"), "Once upon a time. ".repeat(100));
        assertThat(refused("jdbc:sqlite:" + folder.resolve("a.txt"), folder.resolve("a.txt").toString(),
                "is no SQLite database")).isEqualTo(Problem.COPY_SOURCE_UNREADABLE);

        String locked = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)");
        try (Connection holder = DriverManager.getConnection(locked); Statement statement = holder.createStatement()) {
            statement.execute("begin exclusive");
            assertThatThrownBy(() -> SqliteSource.open(DriverManager.getConnection(locked), Duration.ofMillis(10)))
                    .isInstanceOfSatisfying(SQLException.class,
                            e -> assertThat(UnreadableFile.problem(Copies.endpoint("--from", locked), e))
                                    .hasMessageContainingAll(folder.resolve("a.db").toString(), "locked by another program"));
        }
    }

    @Test
    void a_file_in_wal_mode_where_nobody_may_write_is_to_be_copied_first() {
        assertThat(UnreadableFile.problem(Copies.endpoint("--from", "jdbc:sqlite:" + folder.resolve("a.db")),
                new SQLException("attempt to write a readonly database", null, 8)))
                .hasMessageContainingAll("HS609 --from: the SQLite file " + folder.resolve("a.db"), "-wal",
                        "to a folder in which this user may write");
    }

    @Test
    void a_file_for_rows_put_aside_is_never_overwritten() throws IOException {
        String source = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)");
        Path file = Files.writeString(folder.resolve("aside.jsonl"), "precious");

        assertThat(refused(source, CopyRequest.Into.EMPTY, file, "aside.jsonl", "there already")).isEqualTo(Problem.SKIP_FILE);
        assertThat(file).hasContent("precious");
        assertThat(refused(source, CopyRequest.Into.EMPTY, folder.resolve("no/aside.jsonl"), "cannot be written"))
                .isEqualTo(Problem.SKIP_FILE);
    }

    @Test
    void a_folder_is_no_file_for_rows_put_aside() {
        String source = Copies.sqlite(folder, "a.db", "create table book (id integer primary key)");

        assertThat(refused(source, CopyRequest.Into.EMPTY, folder, "is a folder")).isEqualTo(Problem.SKIP_FILE);
        assertThat(refused(source, CopyRequest.Into.EMPTY, folder.resolve("no/aside.jsonl"), "there is no such folder"))
                .isEqualTo(Problem.SKIP_FILE);
    }
}
