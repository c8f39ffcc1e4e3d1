package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/**
 * Two branches, ten switches, and work on each of them in between: nothing that was written is ever missing on the branch on
 * which it was written.
 */
abstract class BranchSwitchContract {

    private static final int SWITCHES = 10;

    /** Has price, pages as text, title, shelf and its books. */
    private static final String[] ONE = {
            "create table shelf (id integer not null primary key, room varchar(20) not null)",
            "create table book (id integer not null primary key, title varchar(50) not null, price integer not null, "
                    + "pages varchar(20), shelf_id integer references shelf (id))",
            "create table loan (id integer not null primary key, book_id integer not null references book (id), note varchar(50))",
            "create table fine (loan_id integer not null primary key references loan (id), amount integer not null)"};

    /** The title is a name, pages are numbers, price, shelves, loans and fines are gone, and books have an owner. */
    private static final String[] TWO = {
            "create table book (id integer not null primary key, name varchar(50) not null, pages integer, owner varchar(30))"};

    abstract TrashDatabase database();

    /** What the rows of the first branch are to be: by id, price, pages, shelf. */
    private final Map<Integer, String> one = new TreeMap<>();
    private final Map<Integer, String> owners = new TreeMap<>();
    private final Map<Integer, String> titles = new TreeMap<>();
    private final List<String> loans = new ArrayList<>();

    @Test
    void ten_switches_between_two_branches_lose_nothing() {
        database().synchronize(ONE);
        database().run("insert into shelf values (1, 'hall'), (2, 'attic')");
        for (int i = 1; i <= SWITCHES; i++) {
            if (i % 2 == 1) {
                workOnOne(i);
                assertOne();
                database().synchronize(TWO);
                assertTwo();
            } else {
                workOnTwo(i);
                assertTwo();
                database().synchronize(ONE_OR_PRICED);
                assertOne();
            }
        }
        assertThat(database().synchronize(ONE_OR_PRICED).isEmpty()).isTrue();
    }

    /** On the first branch a book that was bought on the other one costs 0. */
    private static final String[] ONE_OR_PRICED = with(ONE, "price integer not null", "price integer default 0 not null");

    private static String[] with(String[] script, String from, String to) {
        String[] copy = script.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].replace(from, to);
        }
        return copy;
    }

    private void workOnOne(int round) {
        String pages = round % 4 == 1 ? "many" : String.valueOf(round);
        int shelf = 1 + round % 2;
        database().run(
                "insert into book (id, title, price, pages, shelf_id) values (%d, 'book %d', %d, '%s', %d)".formatted(round,
                        round, 100 * round, pages, shelf),
                "insert into loan values (%d, %d, 'loan %d')".formatted(round, round, round),
                "insert into fine values (%d, %d)".formatted(round, 7 * round));
        titles.put(round, "book " + round);
        one.put(round, 100 * round + "|" + pages + "|" + shelf);
        loans.add(round + "|" + round + "|loan " + round + "|" + 7 * round);
        if (round > 2) {
            int old = round - 2;
            database().run("update book set price = 1 where id = " + old);
            one.put(old, one.get(old).replaceFirst("^[0-9]+", "1"));
        }
    }

    private void workOnTwo(int round) {
        database().run(
                "insert into book (id, name, pages, owner) values (%d, 'book %d', %d, 'owner %d')".formatted(round, round,
                        10 * round, round),
                "update book set owner = 'owner %d' where id = %d".formatted(round, round - 1));
        titles.put(round, "book " + round);
        one.put(round, "0|" + 10 * round + "|null");
        owners.put(round, "owner " + round);
        owners.put(round - 1, "owner " + round);
        if (round == 4) {
            database().run("update book set name = 'better' where id = 1", "update book set pages = 17 where id = 1");
            titles.put(1, "better");
            one.put(1, one.get(1).replace("many", "17"));
        }
    }

    private void assertOne() {
        List<String> expected = one.entrySet().stream()
                .map(row -> row.getKey() + "|" + titles.get(row.getKey()) + "|" + row.getValue()).toList();
        assertThat(database().query("select id, title, price, pages, shelf_id from book order by id"))
                .containsExactlyElementsOf(expected);
        assertThat(database().query("select * from shelf order by id")).containsExactly("1|hall", "2|attic");
        assertThat(database().query("select l.*, f.amount from loan l join fine f on f.loan_id = l.id order by l.id"))
                .containsExactlyElementsOf(loans);
    }

    private void assertTwo() {
        List<String> expected = titles.entrySet().stream()
                .map(row -> row.getKey() + "|" + row.getValue() + "|" + owners.get(row.getKey())).toList();
        assertThat(database().query("select id, name, owner from book order by id")).containsExactlyElementsOf(expected);
    }
}
