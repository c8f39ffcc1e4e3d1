package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.TrashCan;

/** What people do with the trash. */
abstract class TrashCanContract {

    private static final String BOOK = "create table book (id integer not null primary key, title varchar(50))";
    private static final String BOOK_WITH_PRICE = "create table book (id integer not null primary key, title varchar(50), price varchar(20))";

    abstract TrashDatabase database();

    private Restored restore(long id) {
        return TrashCan.forJdbcUrl(database().jdbcUrl()).restore(database()::open, id);
    }

    private void refused(long id, Problem problem, String message) {
        assertThatThrownBy(() -> restore(id)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(problem)).hasMessageContaining(message);
    }

    /** Entry 1: the prices of four books. */
    private void bookWithoutPrice() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run(
                "insert into book values (1, 'Emma', '5'), (2, 'Ulysses', 'nine'), (3, 'Dubliners', '7'), (4, 'Persuasion', '8')");
        database().synchronize(BOOK);
    }

    @Test
    void values_go_back_where_there_is_room_and_the_type_takes_them() {
        bookWithoutPrice();
        database().synchronize(BOOK_WITH_PRICE.replace("varchar(20)", "integer"));
        database().run("delete from book where id = 3", "update book set price = 80 where id = 4");

        Restored restored = restore(1);

        assertThat(restored).extracting(Restored::restored, Restored::inTheWay, Restored::missing, Restored::unfit)
                .containsExactly(1L, 1L, 1L, 1L);
        assertThat(database().query("select id, price from book order by id")).containsExactly("1|5", "2|null", "4|80");
        assertThat(database().trash()).containsExactly("1 column book.price 3");
        assertThat(restore(1).restored()).isZero();
    }

    @Test
    void an_entry_that_is_restored_whole_is_gone() {
        bookWithoutPrice();
        database().run("alter table book add column price varchar(20)");

        assertThat(restore(1).left()).isZero();

        assertThat(database().query("select id, price from book order by id")).containsExactly("1|5", "2|nine", "3|7", "4|8");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void nothing_is_created_to_restore_into() {
        bookWithoutPrice();
        refused(1, Problem.TRASH_TARGET_MISSING, "column \"price\" of table \"book\" is not there. Fix: add it to the entity "
                + "again and start, or copy the 4 rows by SQL from table hyperstack_trash_1");
        database().run("drop table book");
        refused(1, Problem.TRASH_TARGET_MISSING, "table \"book\" is not there");
        assertThat(database().trash()).hasSize(1);
    }

    @Test
    void an_unknown_number_is_answered_with_those_that_are_there() {
        refused(7, Problem.TRASH_ENTRY_UNKNOWN, "there is no entry 7 in the trash, which is empty");
        bookWithoutPrice();
        refused(7, Problem.TRASH_ENTRY_UNKNOWN, "there is no entry 7 in the trash; there are [1]");
    }

    @Test
    void without_the_key_rows_cannot_be_found() {
        bookWithoutPrice();
        database().run("drop table book", "create table book (nr integer primary key, price varchar(20))");
        refused(1, Problem.TRASH_DOES_NOT_FIT, "its key column \"id\" is not there any more");
    }

    @Test
    void what_the_table_refuses_stays_in_the_trash() {
        bookWithoutPrice();
        database().run("alter table book add column price varchar(20) check (price <> 'nine')");
        refused(1, Problem.TRASH_DOES_NOT_FIT, "trash entry 1 (column book.price) cannot be restored: ");
        assertThat(database().query("select count(*) from book where price is not null")).containsExactly("0");
        assertThat(database().trash()).containsExactly("1 column book.price 4");
    }

    @Test
    void rows_go_back_with_the_columns_that_are_there_unless_their_key_is_taken() {
        String author = "create table author (id integer not null primary key, name varchar(50), born varchar(9))";
        database().synchronize(BOOK, author);
        database().run("insert into author values (1, 'Austen', '1775'), (2, 'Joyce', '1882'), (3, 'Homer', 'never')");
        database().synchronize(BOOK);
        database().run("create table author (id bigint not null primary key, born integer, place varchar(9))",
                "insert into author (id, place) values (2, 'Dublin')");

        Restored restored = restore(1);

        assertThat(restored).extracting(Restored::restored, Restored::inTheWay, Restored::missing, Restored::unfit)
                .containsExactly(1L, 1L, 0L, 1L);
        assertThat(database().query("select id, born, place from author order by id")).containsExactly("1|1775|null",
                "2|null|Dublin");
        assertThat(database().query("select id, name from hyperstack_trash_1 order by id")).containsExactly("2|Joyce",
                "3|Homer");
        assertThat(database().trash()).containsExactly("1 table author 2");
    }

    @Test
    void a_table_that_was_restored_goes_on_counting() {
        String note = database().isSqlite()
                ? "create table note (id integer primary key autoincrement, text varchar(9))"
                : "create table note (id bigint generated always as identity primary key, text varchar(9))";
        database().synchronize(BOOK, note);
        database().run("insert into note (text) values ('a'), ('b'), ('c')", "delete from note where text = 'b'");
        database().synchronize(BOOK);
        database().run(note);

        assertThat(restore(1).restored()).isEqualTo(2);

        database().run("insert into note (text) values ('d')");
        assertThat(database().query("select id, text from note order by id")).containsExactly("1|a", "3|c", "4|d");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void rows_without_a_key_go_only_into_an_empty_table() {
        database().synchronize(BOOK, "create table log (line varchar(50))");
        database().run("insert into log values ('a'), ('a')");
        database().synchronize(BOOK);
        database().run("create table log (line varchar(50))", "insert into log values ('b')");
        refused(1, Problem.TRASH_DOES_NOT_FIT, "has rows, and no primary key to compare them by");
        database().run("delete from log");

        assertThat(restore(1).restored()).isEqualTo(2);
        assertThat(database().query("select line from log")).containsExactly("a", "a");
    }

    @Test
    void emptying_throws_away_all_or_what_is_old() {
        bookWithoutPrice();
        database().synchronize("create table book (id integer not null primary key)");
        database().run("update hyperstack_trash set kept_at = '2020-01-01 00:00:00' where id = 1");
        TrashCan can = TrashCan.forJdbcUrl(database().jdbcUrl());

        assertThat(can.empty(database()::open, Duration.ofDays(30))).isEqualTo(new Emptied(1, 4));
        assertThat(database().trash()).containsExactly("2 column book.title 4");
        assertThat(can.empty(database()::open, null)).isEqualTo(new Emptied(1, 4));
        assertThat(can.empty(database()::open, null)).isEqualTo(new Emptied(0, 0));
        assertThat(database().query(database().isSqlite()
                ? "select name from sqlite_master where name like 'hyperstack_trash%' and type = 'table'"
                : "select relname from pg_class where relname like 'hyperstack_trash%' and relkind = 'r'"))
                .containsExactly("hyperstack_trash");
    }

    @Test
    void a_number_once_shown_is_never_given_again() {
        TrashCan can = TrashCan.forJdbcUrl(database().jdbcUrl());
        bookWithoutPrice();
        can.empty(database()::open, null);
        assertThat(can.list(database()::open)).isEmpty();
        refused(1, Problem.TRASH_ENTRY_UNKNOWN, "there is no entry 1 in the trash, which is empty");

        database().synchronize("create table book (id integer not null primary key)");
        assertThat(database().trash()).containsExactly("2 column book.title 4");
        database().synchronize(BOOK);
        assertThat(database().trash()).isEmpty();
        database().synchronize("create table book (id integer not null primary key)");

        assertThat(database().trash()).containsExactly("3 column book.title 4");
        assertThat(database().query("select id from hyperstack_trash")).containsExactly("3");
    }
}
