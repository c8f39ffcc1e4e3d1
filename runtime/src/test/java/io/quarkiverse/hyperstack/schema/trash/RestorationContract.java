package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/** What comes back by itself when a structure comes back. */
abstract class RestorationContract {

    static final String BOOK = "create table book (id integer not null primary key, title varchar(50))";
    static final String BOOK_WITH_PRICE = "create table book (id integer not null primary key, title varchar(50), price varchar(20))";
    static final String BOOK_WITH_NUMBER = "create table book (id integer not null primary key, title varchar(50), price integer)";
    static final String AUTHOR = "create table author (id integer not null primary key, name varchar(50) not null unique)";

    abstract TrashDatabase database();

    @Test
    void a_column_is_filled_again_rows_that_are_new_or_gone_are_passed_over() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run("insert into book values (1, 'Emma', '5'), (2, 'Ulysses', null), (3, 'Persuasion', '7')");
        database().synchronize(BOOK);
        assertThat(database().trash()).containsExactly("1 column book.price 2");
        database().run("delete from book where id = 3", "insert into book values (4, 'Dubliners')");

        Plan plan = database().synchronize(BOOK_WITH_PRICE);

        assertThat(plan.notes()).contains("column \"price\" of table \"book\" gets 1 of 2 values back from the trash");
        assertThat(database().query("select id, price from book order by id")).containsExactly("1|5", "2|null", "4|null");
        assertThat(database().trash()).containsExactly("1 column book.price 1");
        assertThat(database().query("select hyperstack_key_1, hyperstack_value from hyperstack_trash_1"))
                .containsExactly("3|7");
        assertThat(database().synchronize(BOOK_WITH_PRICE).isEmpty()).isTrue();
    }

    @Test
    void an_entry_that_came_back_whole_is_gone() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run("insert into book values (1, 'Emma', '5')");
        database().synchronize(BOOK);
        database().synchronize(BOOK_WITH_PRICE);

        assertThat(database().query("select id, price from book")).containsExactly("1|5");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void a_not_null_column_asks_nothing_when_the_trash_has_all_its_values() {
        String wanted = "create table book (id integer not null primary key, title varchar(50), price integer not null)";
        database().synchronize(wanted);
        database().run("insert into book values (1, 'Emma', 5), (2, 'Ulysses', 9)");
        database().synchronize(BOOK);
        database().synchronize(wanted);

        assertThat(database().query("select id, price from book order by id")).containsExactly("1|5", "2|9");
    }

    @Test
    void null_stays_null_in_a_column_with_a_default_and_new_rows_get_the_default() {
        String wanted = "create table book (id integer not null primary key, title varchar(50), price integer default 3)";
        database().synchronize(wanted);
        database().run("insert into book values (1, 'Emma', 5), (2, 'Ulysses', null)");
        database().synchronize(BOOK);
        database().run("insert into book values (3, 'Dubliners')");
        database().synchronize(wanted);

        assertThat(database().query("select id, price from book order by id")).containsExactly("1|5", "2|null", "3|3");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void another_type_in_between_does_not_matter_and_one_that_stays_is_said() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run("insert into book values (1, 'Emma', 'five')");
        database().synchronize(BOOK);
        Plan other = database().synchronize(BOOK_WITH_NUMBER);
        assertThat(other.notes()).anySatisfy(note -> assertThat(note)
                .contains("trash entry 1 (column book.price, 1 values) stays in the trash: it was ",
                        "migrate trash restore 1"));
        database().run("update book set price = 5");
        database().synchronize(BOOK);
        database().synchronize(BOOK_WITH_PRICE);

        assertThat(database().query("select id, price from book")).containsExactly("1|five");
        assertThat(database().trash()).containsExactly("2 column book.price 1");
    }

    @Test
    void entries_follow_the_renames_of_their_table_and_key() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run("insert into book values (1, 'Emma', '5')");
        database().synchronize(BOOK);
        database().synchronize("create table novel (id integer not null primary key, title varchar(50))");
        database().synchronize("create table novel (nr integer not null primary key, title varchar(50))");
        assertThat(database().trash()).containsExactly("1 column novel.price 1");
        database().synchronize("create table novel (nr integer not null primary key, title varchar(50), price varchar(20))");

        assertThat(database().query("select nr, title, price from novel")).containsExactly("1|Emma|5");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void values_that_did_not_convert_come_back_with_their_type_unless_somebody_wrote_since() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run("insert into book values (1, 'a', 'five'), (2, 'b', 'six'), (3, 'c', '7'), (4, 'd', 'nine')");
        database().synchronize(BOOK_WITH_NUMBER);
        assertThat(database().query("select id, price from book order by id")).containsExactly("1|null", "2|null", "3|7",
                "4|null");
        database().run("update book set price = 60 where id = 2", "delete from book where id = 4");
        database().synchronize(BOOK_WITH_PRICE);

        assertThat(database().query("select id, price from book order by id")).containsExactly("1|five", "2|60", "3|7");
        assertThat(database().trash()).containsExactly("1 column book.price 2");
    }

    @Test
    void values_that_did_not_convert_come_back_in_place_of_what_filled_the_gap() {
        String text = "create table t (id integer not null primary key, n varchar(9) default '-' not null)";
        database().synchronize(text, BOOK);
        database().run("insert into t values (1, 'many'), (2, '2'), (3, 'few')");
        database().synchronize("create table t (id integer not null primary key, n integer default 0 not null)", BOOK);
        assertThat(database().query("select id, n from t order by id")).containsExactly("1|0", "2|2", "3|0");
        database().run("update t set n = 3 where id = 3");
        database().synchronize(text, BOOK);

        assertThat(database().query("select id, n from t order by id")).containsExactly("1|many", "2|2", "3|3");
        assertThat(database().trash()).containsExactly("1 column t.n 1");
    }

    @Test
    void a_reference_comes_back_where_its_target_is_there() {
        String plain = "create table book (id integer not null primary key, title varchar(50))";
        String child = "create table book (id integer not null primary key, title varchar(50), author_id integer references author (id))";
        database().synchronize(AUTHOR, child);
        database().run("insert into author values (1, 'Austen'), (2, 'Joyce')",
                "insert into book values (1, 'Emma', 1), (2, 'Ulysses', 2)");
        database().synchronize(AUTHOR, plain);
        database().run("delete from author where id = 2");
        database().synchronize(AUTHOR, child);

        assertThat(database().query("select id, author_id from book order by id")).containsExactly("1|1", "2|null");
        assertThat(database().trash()).containsExactly("1 column book.author_id 1");
    }

    @Test
    void values_that_break_a_new_rule_stay_in_the_trash() {
        database().synchronize(BOOK_WITH_NUMBER);
        database().run("insert into book values (1, 'Emma', 5), (2, 'Ulysses', 5)");
        database().synchronize(BOOK);
        database().synchronize(BOOK_WITH_NUMBER.replace("price integer", "price integer unique"));

        assertThat(database().query("select id, price from book order by id")).containsExactly("1|null", "2|null");
        assertThat(database().trash()).containsExactly("1 column book.price 2");
    }

    @Test
    void what_is_too_old_or_too_much_goes_but_never_what_the_plan_puts_in() {
        Rules tight = new Rules("unit", DataLoss.TRASH, new Limits(Duration.ofDays(3), 2));
        String wide = "create table t (id integer not null primary key, a integer, b integer, c integer, d integer)";
        database().synchronize(tight, wide);
        database().run("insert into t values (1, 1, 1, 1, 1), (2, 2, 2, 2, 2)");
        database().synchronize(tight, wide.replace(", a integer", ""));
        assertThat(database().trash()).containsExactly("1 column t.a 2");
        database().run("update hyperstack_trash set kept_at = '2020-01-01 00:00:00'");
        database().synchronize(new Rules("unit", DataLoss.TRASH, new Limits(Duration.ofDays(3), 100)),
                wide.replace(", a integer, b integer", ""));
        assertThat(database().trash()).containsExactly("2 column t.b 2");
        database().synchronize(tight, wide.replace(", a integer, b integer, c integer, d integer", ""));

        assertThat(database().trash()).containsExactly("4 column t.d 2", "3 column t.c 2");
    }

    @Test
    void what_is_too_old_goes_even_when_there_is_nothing_else_to_do() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run("insert into book values (1, 'Emma', '5')");
        database().synchronize(BOOK);
        Rules refusing = new Rules("unit", DataLoss.REFUSE, new Limits(Duration.ZERO, 100));
        Rules keeping = new Rules("unit", DataLoss.TRASH, new Limits(Duration.ofDays(30), 100));
        Rules throwing = new Rules("unit", DataLoss.TRASH, new Limits(Duration.ZERO, 100));

        assertThat(database().synchronize(refusing, BOOK).isEmpty()).isTrue();
        assertThat(database().synchronize(keeping, BOOK).isEmpty()).isTrue();
        assertThat(database().trash()).containsExactly("1 column book.price 1");
        assertThat(database().synchronize(throwing, BOOK).isEmpty()).isTrue();
        assertThat(database().trash()).isEmpty();
        assertThat(database().query("select id, title from book")).containsExactly("1|Emma");
    }

    @Test
    void odd_names_are_only_names() {
        String wide = "create table \"or'der % \"\"x\"\"\" (\"select\" integer not null, \"a\tb\" varchar(9) not null, "
                + "\"hyperstack_kept\" varchar(9), \"va'lue\" varchar(9), primary key (\"a\tb\", \"select\"))";
        String narrow = wide.replace("\"hyperstack_kept\" varchar(9), \"va'lue\" varchar(9), ", "");
        String all = "select \"select\", \"a\tb\", \"hyperstack_kept\", \"va'lue\" from \"or'der % \"\"x\"\"\" order by 1";
        database().synchronize(wide, BOOK);
        database().run("insert into \"or'der % \"\"x\"\"\" values (1, 'a', 'b', 'c'), (2, 'd', null, 'e')");
        database().synchronize(narrow, BOOK);
        database().synchronize(wide, BOOK);
        assertThat(database().query(all)).containsExactly("1|a|b|c", "2|d|null|e");
        database().synchronize(BOOK);
        database().synchronize(wide, BOOK);
        assertThat(database().query(all)).containsExactly("1|a|b|c", "2|d|null|e");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void a_column_is_found_by_a_key_that_is_converted_in_the_same_plan() {
        database().synchronize("create table t (code varchar(9) not null primary key, note varchar(9))", BOOK);
        database().run("insert into t values ('1', 'a'), ('2', 'b')");
        database().synchronize("create table t (code varchar(9) not null primary key)", BOOK);
        database().synchronize("create table t (code integer not null primary key, note varchar(9))", BOOK);

        assertThat(database().query("select code, note from t order by code")).containsExactly("1|a", "2|b");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void a_key_that_was_converted_since_is_said() {
        database().synchronize("create table t (code varchar(9) not null primary key, note varchar(9))", BOOK);
        database().run("insert into t values ('1', 'a')");
        database().synchronize("create table t (code integer not null primary key)", BOOK);
        Plan plan = database().synchronize("create table t (code integer not null primary key, note varchar(9))", BOOK);

        assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("trash entry 1 (column t.note, 1 values) stays",
                "its key column \"code\" was ", " and is integer"));
        assertThat(database().trash()).containsExactly("1 column t.note 1");
    }

    @Test
    void what_cannot_be_looked_at_does_not_stop_a_synchronization() {
        database().synchronize(BOOK_WITH_PRICE);
        database().run("insert into book values (1, 'Emma', '5')");
        database().synchronize(BOOK);
        database().run("drop table hyperstack_trash_1");
        Plan plan = database().synchronize(BOOK_WITH_PRICE);

        assertThat(plan.notes()).anySatisfy(note -> assertThat(note).startsWith("nothing comes back from the trash: "));
        assertThat(database().query("select id, price from book")).containsExactly("1|null");
    }
}
