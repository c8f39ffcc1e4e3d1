package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.copy;
import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

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

    @Test
    void a_file_with_each_kind_of_bad_value_gets_a_report_and_nothing_is_written() throws IOException {
        String source = Copies.sqlite(folder, "a.db",
                "create table thing (id integer primary key, name varchar(5), pages integer, born date, seen timestamp, code uuid,"
                        + " ok boolean, price numeric(5,2), data json, mood varchar(9), raw blob)",
                "insert into thing (id, name) values (1, 'longer'), (2, cast(x'61ff62' as text)), (3, 'a' || char(0) || 'b'), (4, x'00')",
                "insert into thing (id, pages) values (5, 'many'), (6, 99999999999), (7, 1.5)",
                "insert into thing (id, born) values (8, '0000-00-00'), (9, 'yesterday')",
                "insert into thing (id, seen) values (10, '2024-02-30 00:00:00')",
                "insert into thing (id, code) values (11, 'no uuid'), (12, x'0011')",
                "insert into thing (id, ok) values (13, 2), (14, 'maybe')",
                "insert into thing (id, price) values (15, 1234.5), (16, 'dear'), (17, 0.125)",
                "insert into thing (id, data) values (18, '{broken')", "insert into thing (id, mood) values (19, 'BLUE')",
                "insert into thing (id, name, pages, born, seen, code, ok, price, data, mood, raw) values (20, 'fits', 7,"
                        + " 1699920000000, 1700000000000, x'00112233445566778899aabbccddeeff', 1, 12.3, '{\"a\":1}', 'GOOD', x'0001')");
        Copies.run(target, "create type mood as enum ('GOOD', 'BAD')",
                "create table thing (id bigint primary key, name varchar(5),"
                        + " pages integer, born date, seen timestamp(6), code uuid, ok boolean, price numeric(5,2), data jsonb, mood mood, raw bytea)");

        CopyResult result = copy(source, target);

        assertThat(result.tables()).isEmpty();
        assertThat(result.misfits()).allSatisfy(misfits -> assertThat(misfits.reason()).isNotBlank());
        assertThat(result.misfits().stream().flatMap(misfits -> misfits.samples().stream()).map(Integer::valueOf).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 19).boxed().toList());
        assertThat(rows(target, "select id from thing")).isEmpty();

        Path file = folder.resolve("aside.jsonl");
        assertThat(copy(source, target, CopyRequest.Into.EMPTY, file).skipped()).isEqualTo(19);
        assertThat(Files.readAllLines(file)).hasSize(19).anySatisfy(line -> assertThat(line).contains("\"hex\":\"61ff62\""));
        assertThat(folder.resolve("aside.jsonl.part")).doesNotExist();
        assertThat(rows(target, "select name, pages, born, code, ok, price, data, mood, raw from thing")).containsExactly(
                "fits|7|2023-11-14|00112233-4455-6677-8899-aabbccddeeff|t|12.30|{\"a\": 1}|GOOD|\\x0001");
    }
}
