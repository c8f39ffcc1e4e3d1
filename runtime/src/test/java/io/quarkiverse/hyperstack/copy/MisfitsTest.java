package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.copy;
import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.test.PostgresServer;

/** Rows that break the target's keys, or have no value where one has to be. */
class MisfitsTest {

    private static final String[] SOURCE = {"create table author (code text, name text)",
            "create table book (id integer primary key, author text, sequel_of integer, title text)",
            "create table page (book_id integer, number integer, text text)",
            "insert into author values ('a', 'Anna'), ('b', 'Ben'), ('a', 'Alma'), (null, 'Nobody'), ('c', null)",
            "insert into book values (1, 'a', null, 'one'), (2, 'x', null, 'two'), (3, 'b', 2, 'three'), (4, 'b', 3, 'four'),"
                    + " (5, 'c', null, 'five'), (6, null, 77, 'six'), (7, 'b', 7, 'seven')",
            "insert into page values (1, 1, 'x'), (2, 1, 'x'), (4, 1, 'x'), (4, 2, 'x'), (7, 1, 'x'), (99, 1, 'x')"};
    private static final String[] TARGET = {"create table author (code varchar(10) primary key, name text not null)",
            "create table book (id bigint primary key, author varchar(10) references author, sequel_of bigint references book, title text)",
            "create table page (book_id bigint not null references book, number int, text text, primary key (book_id, number))"};

    @TempDir
    Path folder;
    private final String target = PostgresServer.shared().freshDatabase();

    @Test
    void all_that_does_not_fit_is_counted_with_sample_keys_and_nothing_is_written() {
        String source = Copies.sqlite(folder, "a.db", SOURCE);
        Copies.run(target, TARGET);
        Copies.run(target, "insert into author values ('old', 'old')");

        CopyResult result = copy(source, target, CopyRequest.Into.REPLACED, null);

        assertThat(result.tables()).isEmpty();
        assertThat(result.misfits()).extracting(Misfits::toString).containsExactlyInAnyOrder(
                "table \"author\": 1 value of \"code\" are there more than once, and the target takes each once (a)",
                "table \"author\": 1 value of \"code\" are NULL (null)",
                "table \"author\": 1 value of \"name\" are NULL (c)",
                "table \"book\": 1 value of \"author\" refer to a row that is not there (2)",
                "table \"book\": 1 value of \"sequel_of\" refer to a row that is not there (6)",
                "table \"page\": 1 value of \"book_id\" refer to a row that is not there (99/1)");
        assertThat(rows(target, "select code from author")).containsExactly("old");
    }

    @Test
    void rows_put_aside_take_along_those_that_refer_to_them_and_the_rest_is_copied() throws IOException {
        String source = Copies.sqlite(folder, "a.db", SOURCE);
        Copies.run(target, TARGET);
        Path file = folder.resolve("aside.jsonl");

        CopyResult result = copy(source, target, CopyRequest.Into.EMPTY, file);

        assertThat(rows(target, "select code, name from author order by 1")).containsExactly("a|Anna", "b|Ben");
        assertThat(rows(target, "select id from book order by 1")).containsExactly("1", "7");
        assertThat(rows(target, "select book_id, number from page order by 1, 2")).containsExactly("1|1", "7|1");
        assertThat(result.rows()).isEqualTo(6);
        assertThat(result.skipped()).isEqualTo(12);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(12).contains(
                "{\"table\":\"author\",\"key\":{\"code\":\"c\"},\"reason\":\"name: NULL\",\"values\":{\"code\":\"c\",\"name\":null}}",
                "{\"table\":\"page\",\"key\":{\"book_id\":4,\"number\":2},\"reason\":\"book_id: refer to a row that is put aside\",\"values\":{\"book_id\":4,\"number\":2,\"text\":\"x\"}}");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void without_a_row_to_put_aside_there_is_no_file() {
        String source = Copies.sqlite(folder, "a.db", "create table author (code text, name text)",
                "insert into author values ('a', 'Anna')");
        Copies.run(target, TARGET);

        assertThat(copy(source, target, CopyRequest.Into.EMPTY, folder.resolve("aside.jsonl")).skipped()).isZero();
        assertThat(folder.resolve("aside.jsonl")).doesNotExist();
        assertThat(rows(target, "select code from author")).containsExactly("a");
    }

    @Test
    void checks_of_the_target_are_asked_before_anything_is_written() {
        String source = Copies.sqlite(folder, "a.db",
                "create table book (id integer primary key, status text, low integer, high integer)",
                "insert into book values (1, 'NEW', 1, 2), (2, 'LOST', 1, 2), (3, 'SOLD', 5, 2), (4, null, null, 1), (5, 'LOST', 3, 1)");
        Copies.run(target,
                "create table book (id bigint primary key check (id > 0), status varchar(10) check (status in ('NEW', 'SOLD')),"
                        + " low integer, high integer, constraint range check (low <= high))");

        assertThat(copy(source, target).misfits()).extracting(m -> m.column() + " " + m.count() + " " + m.samples())
                .containsExactlyInAnyOrder("status 2 [2, 5]", "high, low 2 [3, 5]");
        assertThat(rows(target, "select id from book")).isEmpty();
        assertThat(copy(source, target, CopyRequest.Into.EMPTY, folder.resolve("aside.jsonl")).skipped()).isEqualTo(3);
        assertThat(rows(target, "select id from book order by 1")).containsExactly("1", "4");
    }
}
