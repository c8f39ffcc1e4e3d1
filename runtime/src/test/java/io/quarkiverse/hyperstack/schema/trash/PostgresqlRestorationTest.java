package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.test.PostgresServer;

class PostgresqlRestorationTest extends RestorationContract {

    private final TrashDatabase database = TrashDatabase.postgresql();

    @Override
    TrashDatabase database() {
        return database;
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().drop(database.jdbcUrl());
    }

    @Test
    void values_of_every_type_come_back_as_they_were() {
        String[][] samples = {{"numeric(12,4)", "1.5000"}, {"numeric", "1.500"}, {"text[]", "{a,NULL,\"b c\"}"},
                {"bytea", "\\x00ff"}, {"jsonb", "{\"a\": 1}"}, {"json", "{\"a\" :  1}"}, {"char(5)", "ab"},
                {"timestamptz", "2020-01-01 12:00:00.123456+05"}, {"timestamp(3)", "2020-01-01 12:00:00.123"},
                {"double precision", "0.1"}, {"real", "0.1"}, {"uuid", "00000000-0000-0000-0000-000000000001"},
                {"text collate \"C\"", "ä"}, {"int4range", "[1,5)"}, {"interval", "1 mon 2 days"}, {"bit(3)", "101"},
                {"inet", "10.0.0.1/8"}, {"xml", "<a> </a>"}, {"point", "(1,2)"}, {"boolean", "t"}};
        List<String> columns = new ArrayList<>(List.of("id integer not null primary key"));
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String[] sample : samples) {
            names.add("c" + values.size());
            columns.add("c" + values.size() + " " + sample[0]);
            values.add("'" + sample[1] + "'");
        }
        String wide = "create table t (" + String.join(", ", columns) + ")";
        database.synchronize(wide, BOOK);
        database.run("insert into t values (1, " + String.join(", ", values) + ")", "insert into t values (2)");
        String all = "select id, " + String.join(", ", names) + " from t order by id";
        List<String> before = database.query(all);
        database.synchronize("create table t (id integer not null primary key)", BOOK);
        assertThat(database.trash()).hasSize(samples.length);
        database.synchronize(wide, BOOK);
        assertThat(database.query(all)).isEqualTo(before);
        database.synchronize(BOOK);
        database.synchronize(wide, BOOK);
        assertThat(database.query(all)).isEqualTo(before);
        assertThat(database.trash()).isEmpty();
    }

    @Test
    void values_of_an_enum_type_come_back_with_their_type() {
        String mood = "create type mood as enum ('sad', 'ok')";
        String person = "create table person (id integer not null primary key, m mood not null, n mood)";
        database.synchronize(mood, person, BOOK);
        database.run("insert into person values (1, 'sad', null), (2, 'ok', 'ok')");
        database.synchronize("create table person (id integer not null primary key)", BOOK);
        database.synchronize(mood, person, BOOK);
        assertThat(database.query("select id, m, n from person order by id")).containsExactly("1|sad|null", "2|ok|ok");
        database.synchronize(BOOK);
        database.synchronize(mood, person, BOOK);
        assertThat(database.query("select id, m, n from person order by id")).containsExactly("1|sad|null", "2|ok|ok");
        assertThat(database.trash()).isEmpty();
    }

    @Test
    void a_label_that_is_gone_stays_in_the_trash() {
        String person = "create table person (id integer not null primary key, m mood)";
        database.synchronize("create type mood as enum ('sad', 'ok')", person, BOOK);
        database.run("insert into person values (1, 'sad'), (2, 'ok')");
        database.synchronize("create table person (id integer not null primary key)", BOOK);
        database.synchronize("create type mood as enum ('ok', 'glad')", person, BOOK);

        assertThat(database.query("select id, m from person order by id")).containsExactly("1|null", "2|ok");
        assertThat(database.trash()).containsExactly("1 column person.m 1");
    }

    @Test
    void tables_of_other_schemas_have_their_trash_in_the_connections_own() {
        String schema = "create schema if not exists shop";
        String wide = "create table shop.item (id integer not null primary key, note varchar(9))";
        database.synchronize(schema, wide, BOOK);
        database.run("insert into shop.item values (1, 'a')");
        database.synchronize(schema, "create table shop.item (id integer not null primary key)", BOOK);
        assertThat(database.query("select table_schema, table_name from public.hyperstack_trash"))
                .containsExactly("shop|item");
        database.synchronize(schema, wide, BOOK);
        assertThat(database.query("select * from shop.item")).containsExactly("1|a");
        database.synchronize(schema, BOOK);
        database.synchronize(schema, wide, BOOK);
        assertThat(database.query("select * from shop.item")).containsExactly("1|a");
    }

    @Test
    void an_array_that_holds_a_label_that_is_gone_stays_in_the_trash() {
        String person = "create table person (id integer not null primary key, m mood[])";
        database.synchronize("create type mood as enum ('sad', 'ok')", person, BOOK);
        database.run("insert into person values (1, '{ok,sad}'), (2, '{ok,NULL}'), (3, '{}')");
        database.synchronize("create table person (id integer not null primary key)", BOOK);
        database.synchronize("create type mood as enum ('ok', 'glad')", person, BOOK);

        assertThat(database.query("select id, m from person order by id")).containsExactly("1|null", "2|{ok,NULL}", "3|{}");
        assertThat(database.trash()).containsExactly("1 column person.m 1");
    }

    @Test
    void a_label_comes_back_together_with_the_values_that_had_it() {
        String person = "create table person (id integer not null primary key, m mood, n mood[])";
        String keeper = "create table keeper (m mood)";
        database.synchronize("create type mood as enum ('sad', 'ok')", person, keeper, BOOK);
        database.run("insert into person values (1, 'sad', '{ok,sad}'), (2, 'ok', null)", "insert into keeper values ('ok')");
        database.synchronize("create type mood as enum ('ok')", "create table person (id integer not null primary key)", keeper,
                BOOK);
        database.synchronize("create type mood as enum ('sad', 'ok')", person, keeper, BOOK);

        assertThat(database.query("select id, m, n from person order by id")).containsExactly("1|sad|{ok,sad}", "2|ok|null");
        assertThat(database.trash()).isEmpty();
    }

    @Test
    void rows_get_the_numbers_back_that_they_had_and_new_rows_are_numbered_behind_them() {
        String wide = "create table t (id integer not null primary key, n integer generated by default as identity unique, "
                + "s serial, a bigint generated always as identity)";
        database.synchronize(wide, BOOK);
        database.run("insert into t (id, n, s) values (1, 50, 9), (2, 60, 8), (3, 7, 7)");
        database.synchronize("create table t (id integer not null primary key)", BOOK);
        database.run("insert into t values (4), (0)", "delete from t where id = 3");
        database.synchronize(wide, BOOK);
        database.run("insert into t (id) values (9)");

        assertThat(database.query("select id, n, s, a from t where id in (1, 2, 9) order by id")).containsExactly("1|50|9|1",
                "2|60|8|2", "9|63|12|5");
        assertThat(database.query("select n, s, a from t where id in (0, 4) order by n")).containsExactly("61|10|3", "62|11|4");
        assertThat(database.trash()).containsExactly("3 column t.a 1", "2 column t.s 1", "1 column t.n 1");
    }
}
