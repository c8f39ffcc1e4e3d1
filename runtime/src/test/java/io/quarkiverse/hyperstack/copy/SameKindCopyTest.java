package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.copy;
import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.test.PostgresServer;

class SameKindCopyTest {

    private static final String[] CIRCLE = {
            "create table team (id bigint generated always as identity primary key, name text, captain bigint)",
            "create table player (id bigserial primary key, team bigint not null references team, shirt numeric(5,2), data jsonb,"
                    + " tags text[], born timestamptz, half double precision generated always as (shirt / 2) stored)",
            "alter table team add constraint captain foreign key (captain) references player",
            "create sequence ticket increment 20"};

    @TempDir
    Path folder;

    @Test
    void postgresql_goes_to_postgresql_with_circles_and_numbers() {
        String source = PostgresServer.shared().freshDatabase();
        String target = PostgresServer.shared().freshDatabase();
        Copies.run(source, CIRCLE);
        Copies.run(target, CIRCLE);
        Copies.run(source, "insert into team (name) values ('red \\ \t'), ('blue')",
                "insert into player (team, shirt, data, tags, born) select 1 + i % 2, i, '{\"a\": [1, \"x\"]}', array['p', null, 'q\"']::text[], '2024-03-31 02:30:00+02' from generate_series(1, 100) i",
                "update team set captain = id + 10", "delete from player where id = 100", "select nextval('ticket')",
                "select nextval('ticket')");
        Copies.run(target, "insert into team (name) values ('old')");

        CopyResult result = copy(source, target, CopyRequest.Into.REPLACED, null);

        assertThat(result.misfits()).isEmpty();
        for (String query : new String[]{"select * from team order by 1", "select * from player order by 1"}) {
            assertThat(rows(target, query)).isNotEmpty().isEqualTo(rows(source, query));
        }
        assertThat(rows(target, "insert into team (name) values ('next') returning id")).containsExactly("3");
        assertThat(rows(target, "insert into player (team) values (1) returning id")).containsExactly("101");
        assertThat(rows(target, "select nextval('ticket') >= 41")).containsExactly("t");
        assertThat(rows(target, "select condeferrable, condeferred from pg_constraint where conname = 'captain'"))
                .containsExactly("f|f");
    }

    @Test
    void sqlite_goes_to_sqlite() {
        String[] tables = {
                "create table team (id integer primary key autoincrement, name text, captain bigint references player (id))",
                "create table player (id integer primary key, team bigint not null references team (id), weight real, photo blob, big integer)",
                "create table book_SEQ (next_val bigint)", "create table gone (id integer primary key autoincrement)"};
        String source = Copies.sqlite(folder, "a.db", tables);
        String target = Copies.sqlite(folder, "b.db", tables);
        Copies.run(source, "insert into team values (1, 'red', 7), (9, 'gone', null)", "delete from team where id = 9",
                "insert into player values (7, 1, 80, x'00ff', 9007199254740993), (8, 1, 0.1, null, -1)",
                "insert into book_SEQ values (42)", "insert into gone values (30)", "delete from gone");

        CopyResult result = copy(source, target);

        assertThat(result.rows()).isEqualTo(4);
        for (String query : new String[]{"select * from team order by 1",
                "select id, weight, typeof(weight), hex(photo), big from player order by 1",
                "select * from book_SEQ"}) {
            assertThat(rows(target, query)).isNotEmpty().isEqualTo(rows(source, query));
        }
        assertThat(rows(target, "insert into team (name) values ('next') returning id")).containsExactly("10");
        assertThat(rows(target, "insert into gone default values returning id")).containsExactly("31");
    }
}
