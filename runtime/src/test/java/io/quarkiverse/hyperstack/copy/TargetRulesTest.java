package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.copy;
import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.test.PostgresServer;

/** Rules that only the target knows are asked before anything is written. */
class TargetRulesTest {

    @TempDir
    Path folder;

    private static List<String> told(CopyResult result) {
        return result.misfits().stream().map(m -> m.column() + ": " + m.reason() + " " + m.count() + " " + m.samples())
                .toList();
    }

    @Test
    void unique_indexes_of_any_kind_and_exclusions_of_postgresql() {
        String source = Copies.sqlite(folder, "a.db",
                "create table room (id integer primary key, name varchar(20), floor integer, kept integer, low integer, high integer, code varchar(3), wing integer)",
                "insert into room values (1, 'Blue', 1, 1, 1, 5, 'a', 1), (2, 'BLUE', 1, 0, 7, 9, 'b', 2), (3, 'red', 2, 1, 4, 6, 'c', 3),"
                        + " (4, 'green', 2, 1, 20, 30, 'd', 4), (5, null, null, 0, 31, 32, 'a ', null), (6, null, 2, 0, 33, 34, null, 6),"
                        + " (7, null, 3, 0, 35, 36, null, null)");
        String target = PostgresServer.shared().freshDatabase();
        Copies.run(target, "create table room (id bigint primary key, name varchar(20), floor integer, kept boolean,"
                + " low integer, high integer, code character(3) unique, wing integer unique nulls not distinct, shout text generated always as (upper(name)) stored,"
                + " constraint apart exclude using gist (int4range(low, high) with &&) deferrable initially deferred)",
                "create unique index once on room (lower(name))", "create unique index kept_once on room (floor) where kept",
                "create unique index shouted on room (shout, floor)", "insert into room values (99)");

        CopyResult result = copy(source, target, CopyRequest.Into.REPLACED, null);

        assertThat(told(result)).containsExactlyInAnyOrder(
                "name: are there more than once, and the target takes each once (unique index \"once\") 1 [2]",
                "floor, kept: are there more than once, and the target takes each once (unique index \"kept_once\") 1 [4]",
                "floor, shout: are there more than once, and the target takes each once (unique index \"shouted\") 1 [2]",
                "code: are there more than once, and the target takes each once 1 [5]",
                "wing: are there more than once, and the target takes each once 1 [7]",
                "high, low: are kept out by another row (constraint \"apart\") 1 [3]");
        assertThat(rows(target, "select id from room")).containsExactly("99");
        assertThat(copy(source, target, CopyRequest.Into.REPLACED, folder.resolve("aside.jsonl")).skipped()).isEqualTo(5);
        assertThat(rows(target, "select id from room order by 1")).containsExactly("1", "6");
        assertThat(rows(target, "select relname from pg_class where relname like 'hyperstack_rule%'")).isEmpty();
    }

    @Test
    void checks_and_unique_indexes_of_sqlite() {
        String source = Copies.sqlite(folder, "a.db",
                "create table room (id integer primary key, name text, floor integer, kept integer)",
                "insert into room values (1, 'Blue', 1, 1), (2, 'BLUE', 1, 0), (3, 'red', -2, 1), (4, 'tea', 1, 1), (5, null, null, null)");
        String target = Copies.sqlite(folder, "b.db",
                "create table room (id integer primary key, name text collate nocase unique, floor integer check (floor > 0), kept integer)",
                "create unique index kept_once on room (floor) where kept",
                "create unique index short on room (substr(name, 2, 1))",
                "insert into room values (99, 'old', 1, 0)");

        CopyResult result = copy(source, target, CopyRequest.Into.REPLACED, null);

        assertThat(told(result)).containsExactlyInAnyOrder(
                "name: are there more than once, and the target takes each once 1 [2]",
                "name: are there more than once, and the target takes each once (unique index \"short\") 1 [4]",
                "floor, kept: are there more than once, and the target takes each once (unique index \"kept_once\") 1 [4]",
                "floor: break the check of the target: floor > 0 1 [3]");
        assertThat(rows(target, "select id from room")).containsExactly("99");
        assertThat(copy(source, target, CopyRequest.Into.REPLACED, folder.resolve("aside.jsonl")).skipped()).isEqualTo(3);
        assertThat(rows(target, "select id from room order by 1")).containsExactly("1", "5");
        assertThat(rows(target, "select name from sqlite_master where name like 'hyperstack%'")).isEmpty();
    }
}
