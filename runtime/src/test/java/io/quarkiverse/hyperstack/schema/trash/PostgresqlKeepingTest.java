package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.test.PostgresServer;

class PostgresqlKeepingTest extends KeepingContract {

    private final TrashDatabase database = TrashDatabase.postgresql();

    @Override
    TrashDatabase database() {
        return database;
    }

    @AfterEach
    void drop() throws SQLException {
        close();
        PostgresServer.shared().drop(database.jdbcUrl());
    }

    @Test
    void values_of_every_type_stay_what_they_are() throws SQLException {
        for (String[] sample : new String[][]{{"numeric(12,4)", "1.5000"}, {"text[]", "{a,NULL,\"b c\"}"}, {"bytea", "\\x00ff"},
                {"jsonb", "{\"a\": 1}"}, {"json", "{\"a\" :  1}"}, {"timestamptz", "2020-01-01 12:00:00.123456+05"},
                {"double precision", "0.1"}, {"char(5)", "ab"}, {"uuid", "00000000-0000-0000-0000-000000000001"},
                {"text collate \"C\"", "ä"}, {"int4range", "[1,5)"}}) {
            database.run("drop table if exists hyperstack_trash, hyperstack_trash_1, t",
                    "create table t (id integer primary key, c " + sample[0] + ")", "insert into t values (1, '" + sample[1]
                            + "')");

            keep("t", "c", null);

            assertThat(database.query(type("hyperstack_trash_1", "hyperstack_value"))).as(sample[0])
                    .isEqualTo(database.query(type("t", "c")));
        }
    }

    private static String type(String table, String column) {
        return "select " + column + ", format_type(atttypid, atttypmod), attcollation from " + table
                + ", pg_attribute where attrelid = '" + table + "'::regclass and attname = '" + column + "'";
    }

    @Test
    void values_of_an_enum_type_do_not_hold_the_type() throws SQLException {
        database.run("create type \"Mood\" as enum ('sad', 'it''s ok')",
                "create table t (id integer primary key, c \"Mood\", d \"Mood\"[])",
                "insert into t values (1, 'sad', '{sad}'), (2, 'it''s ok', null)");

        keep("t", "c", null);
        List<TrashEntry> entries = keep("t", null, null);

        database.run("drop table t", "drop type \"Mood\"");
        assertThat(database.query("select * from hyperstack_trash_1 order by 1")).containsExactly("1|sad", "2|it's ok");
        assertThat(database.query("select * from hyperstack_trash_2 order by 1")).containsExactly("1|sad|{sad}",
                "2|it's ok|null");
        assertThat(entries.get(0).columns()).extracting(KeptColumn::asText).containsExactly(false, true, true);
    }

    @Test
    void the_trash_is_in_the_connections_own_schema() throws SQLException {
        database.run("create schema other", "create table other.hyperstack_trash (x integer)",
                "create table t (id integer primary key, c integer)", "insert into t values (1, 2)");

        assertThat(keep("t", "c", null)).hasSize(1);
        assertThat(database.query("select count(*) from public.hyperstack_trash")).containsExactly("1");
    }
}
