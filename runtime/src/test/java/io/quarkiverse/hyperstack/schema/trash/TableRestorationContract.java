package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.plan.Plan;

/** Which tables come back with their rows. */
abstract class TableRestorationContract {

    private static final String BOOK = RestorationContract.BOOK;
    private static final String AUTHOR = RestorationContract.AUTHOR;

    abstract TrashDatabase database();

    @Test
    void a_table_comes_back_with_its_rows() {
        database().synchronize(BOOK, AUTHOR);
        database().run("insert into author values (1, 'Austen'), (2, 'Joyce')");
        database().synchronize(BOOK);
        assertThat(database().trash()).containsExactly("1 table author 2");
        Plan plan = database().synchronize(BOOK, AUTHOR);

        assertThat(plan.notes()).contains("table \"author\" gets 2 rows back from the trash");
        assertThat(database().query("select * from author order by id")).containsExactly("1|Austen", "2|Joyce");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void a_table_with_other_columns_comes_back_empty_and_says_so() {
        database().synchronize(BOOK, AUTHOR);
        database().run("insert into author values (1, 'Austen')");
        database().synchronize(BOOK);
        Plan plan = database().synchronize(BOOK,
                "create table author (id integer not null primary key, name varchar(50), born integer)");

        assertThat(plan.notes()).anySatisfy(note -> assertThat(note)
                .contains("trash entry 1 (table author, 1 rows) stays in the trash: the columns differ (born "));
        assertThat(database().query("select count(*) from author")).containsExactly("0");
        assertThat(database().trash()).containsExactly("1 table author 1");
    }

    @Test
    void rows_that_break_a_key_or_check_stay_in_the_trash() {
        String tag = "create table tag (id integer not null primary key, name varchar(50))";
        database().synchronize(BOOK, tag);
        database().run("insert into tag values (1, 'a'), (2, 'a'), (3, 'b')");
        database().synchronize(BOOK);
        for (String[] rule : new String[][]{{"name varchar(50) unique", "2 of its rows break the unique constraint"},
                {"name varchar(50) check (name <> 'b')", "1 of its rows break the check"}}) {
            Plan plan = database().synchronize(BOOK, tag.replace("name varchar(50)", rule[0]));
            assertThat(plan.notes()).anySatisfy(note -> assertThat(note)
                    .contains("trash entry 1 (table tag, 3 rows) stays in the trash: " + rule[1]));
            assertThat(database().query("select count(*) from tag")).containsExactly("0");
            database().synchronize(BOOK);
        }
    }

    @Test
    void tables_that_refer_to_each_other_come_back_together() {
        String[] pair = {"create table a (id integer not null primary key, b_id integer)",
                "create table b (id integer not null primary key, a_id integer references a (id), next integer references b (id))"};
        String[] cycle = database().isSqlite()
                ? new String[]{pair[0].replace("b_id integer", "b_id integer references b (id)"), pair[1]}
                : new String[]{pair[0], pair[1], "alter table a add foreign key (b_id) references b (id)"};
        database().synchronize(cycle);
        database().run("insert into a values (1, null)", "insert into b values (1, 1, 1)", "update a set b_id = 1");
        database().synchronize(BOOK);
        assertThat(database().trash()).hasSize(2);
        database().synchronize(cycle);

        assertThat(database().query("select * from a")).containsExactly("1|1");
        assertThat(database().query("select * from b")).containsExactly("1|1|1");
        assertThat(database().trash()).isEmpty();
    }

    @Test
    void a_table_whose_parents_are_gone_stays_in_the_trash_and_so_do_its_children() {
        String child = "create table book (id integer not null primary key, author_id integer not null references author (id))";
        String grandchild = "create table page (id integer not null primary key, book_id integer references book (id))";
        database().synchronize(AUTHOR, child, grandchild);
        database().run("insert into author values (1, 'Austen'), (2, 'Joyce')", "insert into book values (1, 1), (2, 2)",
                "insert into page values (1, 1)");
        database().synchronize(AUTHOR);
        database().run("delete from author where id = 2");
        Plan plan = database().synchronize(AUTHOR, child, grandchild);

        assertThat(plan.notes()).anySatisfy(note -> assertThat(note).contains("table book, 2 rows",
                "1 row refers by (author_id) to rows of table \"author\" that are not there"));
        assertThat(database().query("select count(*) from book")).containsExactly("0");
        assertThat(database().trash()).containsExactlyInAnyOrder("1 table book 2", "2 table page 1");
    }

    @Test
    void a_table_that_lost_a_column_on_the_way_comes_back_with_it() {
        String t = "create table t (id integer not null primary key, a varchar(9) not null, b integer unique)";
        database().synchronize(t, BOOK);
        database().run("insert into t values (1, 'x', 10), (2, 'y', null), (3, 'z', 30)");
        database().synchronize("create table t (id integer not null primary key)", BOOK);
        database().run("delete from t where id = 3");
        database().synchronize(BOOK);
        Plan plan = database().synchronize(t, BOOK);

        assertThat(plan.notes()).contains("column \"a\" of table \"t\" comes back with it");
        assertThat(database().query("select id, a, b from t order by id")).containsExactly("1|x|10", "2|y|null");
        assertThat(database().trash()).containsExactlyInAnyOrder("1 column t.a 1", "2 column t.b 1");
        assertThat(database().synchronize(t, BOOK).isEmpty()).isTrue();
    }
}
