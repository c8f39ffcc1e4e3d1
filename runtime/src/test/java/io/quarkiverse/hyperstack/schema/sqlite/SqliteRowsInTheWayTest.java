package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;

class SqliteRowsInTheWayTest {

    private static final String AUTHOR = "create table author (id integer primary key, name text)";

    @TempDir
    Path folder;

    private SqliteFileDatabase database;

    @BeforeEach
    void fill() throws SQLException {
        database = new SqliteFileDatabase(folder.resolve("rows.sqlite"));
        database.run("pragma foreign_keys = off", AUTHOR,
                "create table book (id integer primary key, title text, author_id bigint, pages integer)",
                "create table tag (name text, weight integer)",
                "insert into author values (1, 'Ada'), (2, 'Grace')",
                "insert into book values (1, 'One', 1, 10), (2, 'Two', 2, 0), (3, 'One', 9, -5), (4, null, 9, null), (5, 'Two', 8, 7)",
                "with recursive n(i) as (values (6) union all select i + 1 from n where i < 12) insert into book select i, 'One', 9, -1 from n",
                "insert into tag values ('a', 1), ('a', 2), (null, 3)");
    }

    private void refuses(String what, String... script) throws SQLException {
        List<String> before = database.dump();
        Synchronizer synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        CreationScript desired = new CreationScript(List.of(script));

        assertThatThrownBy(() -> synchronizer.apply(database, desired)).isInstanceOfSatisfying(HyperstackException.class, e -> {
            assertThat(e.problem()).isEqualTo(Problem.ROWS_IN_THE_WAY);
            assertThat(e).hasMessageStartingWith("HS101 ").hasMessageContaining(what);
        });
        assertThatThrownBy(() -> synchronizer.plan(database, desired)).hasMessageContaining(what);
        assertThat(database.dump()).isEqualTo(before);
    }

    @Test
    void a_unique_constraint_over_values_that_are_there_twice() throws SQLException {
        refuses("table \"book\": 11 of 12 rows break the new unique constraint \"uk_title\" (title) by values that are there more "
                + "than once (id 1, 2, 3, 5, 6)",
                "create table book (id integer primary key, title text, author_id bigint, pages integer, constraint uk_title unique (title))");
    }

    @Test
    void a_unique_index_over_values_that_are_there_twice() throws SQLException {
        refuses("table \"book\": 8 of 12 rows break the new unique index \"ux\" (lower(title) desc) where pages < 5",
                "create table book (id integer primary key, title text, author_id bigint, pages integer)",
                "create unique index ux on book (lower(title) desc) where pages < 5");
    }

    @Test
    void a_unique_constraint_over_a_new_column_with_a_default() throws SQLException {
        refuses("table \"book\": 12 of 12 rows break the new unique constraint (isbn)",
                "create table book (id integer primary key, title text, author_id bigint, pages integer, isbn text default 'x' unique)");
    }

    @Test
    void a_foreign_key_of_rows_that_point_at_nothing() throws SQLException {
        refuses("table \"book\": 10 of 12 rows break the new foreign key (author_id) to author (id) (id 3, 4, 5, 6, 7)", AUTHOR,
                "create table book (id integer primary key, title text, author_id bigint references author, pages integer)");
    }

    @Test
    void a_foreign_key_to_a_table_that_is_new() throws SQLException {
        refuses("table \"book\": 12 of 12 rows break the new foreign key (author_id) to publisher (id)",
                "create table publisher (id integer primary key)",
                "create table book (id integer primary key, title text, author_id bigint references publisher, pages integer)");
    }

    @Test
    void a_foreign_key_of_a_new_column_whose_default_points_at_nothing() throws SQLException {
        refuses("table \"book\": 12 of 12 rows break the new foreign key (editor_id) to author (id)", AUTHOR,
                "create table book (id integer primary key, title text, author_id bigint, pages integer, editor_id bigint default 7 references author)");
    }

    @Test
    void a_check_that_rows_do_not_pass() throws SQLException {
        refuses("table \"book\": 9 of 12 rows break the new check \"ck_pages\" (book.pages > 0)".replace("book.pages", "pages"),
                "create table book (id integer primary key, title text, author_id bigint, pages integer, constraint ck_pages check (book.pages > 0))");
    }

    @Test
    void a_check_over_a_new_generated_column() throws SQLException {
        refuses("table \"book\": 2 of 12 rows break the new check (twice < 10) (id 1, 5)",
                "create table book (id integer primary key, title text, author_id bigint, pages integer, twice integer as (pages * 2) check (twice < 10))");
    }

    @Test
    void a_generated_column_that_takes_no_null() throws SQLException {
        refuses("table \"book\": 1 of 12 rows break the new column \"twice\" by NULL (id 4)",
                "create table book (id integer primary key, title text, author_id bigint, pages integer, twice integer not null as (pages * 2))");
    }

    @Test
    void a_primary_key_over_null_and_values_that_are_there_twice() throws SQLException {
        refuses("table \"tag\": 1 of 3 rows break the new primary key (name) by NULL (row 3); table \"tag\": 2 of 3 rows break the "
                + "new primary key (name) by values that are there more than once (row 1, 2)",
                "create table tag (name text not null, weight integer, primary key (name))");
    }

    @Test
    void everything_that_is_in_the_way_is_said_at_once() throws SQLException {
        refuses("; table \"tag\": ", AUTHOR,
                "create table book (id integer primary key, title text, author_id bigint references author, pages integer check (pages > 0))",
                "create table tag (name text unique, weight integer)");
    }

    @Test
    void null_is_in_nobody_s_way() throws SQLException {
        database.run("update book set title = null, author_id = null, pages = null");

        assertThat(Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, new CreationScript(List.of(AUTHOR,
                "create table book (id integer primary key, title text unique, author_id bigint references author, pages integer check (pages > 0))",
                "create table tag (name text, weight integer)")))
                .steps()).isNotEmpty();
        assertThat(database.query("select count(*) from book")).containsExactly("12");
    }
}
