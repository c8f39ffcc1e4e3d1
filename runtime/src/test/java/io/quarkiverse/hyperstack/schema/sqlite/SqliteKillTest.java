package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;

class SqliteKillTest {

    private static final int KILLS = Integer.getInteger("kills", 20);

    private static final List<String> AFTER = List.of(
            "create table author (id integer primary key autoincrement, name varchar(80) not null unique, born bigint)",
            "create table book (id integer primary key, author_id bigint references author (id) on delete restrict, title text not null check (title <> ''), price numeric(10,2) not null default 0)",
            "create table publisher (id integer primary key, name text)", "create index ix_title on book (title desc, price)",
            "create index ix_author on book (author_id)", "create table log (id integer primary key, line text)");

    @TempDir
    Path folder;

    @Test
    void a_process_that_is_killed_at_any_moment_leaves_the_database_as_before_or_as_after()
            throws IOException, InterruptedException, SQLException {
        Path script = Files.writeString(folder.resolve("after.sql"), String.join(";\n\n", AFTER) + ";\n");
        List<SqliteFileDatabase> prepared = List.of(prepared("wal"), prepared("delete"));
        List<String> before = prepared.get(0).dump();
        assertThat(prepared.get(1).dump()).isEqualTo(before);
        List<String> after = null;
        long longest = 0;
        for (SqliteFileDatabase database : prepared) {
            SqliteFileDatabase whole = copy(database, "whole");
            longest = Math.max(longest, run(whole, script, Long.MAX_VALUE));
            assertThat(after == null ? whole.dump() : after).isEqualTo(whole.dump()).isNotEqualTo(before);
            after = whole.dump();
        }
        Random random = new Random();
        int[] left = new int[2];
        for (int kill = 0; kill < KILLS; kill++) {
            SqliteFileDatabase database = copy(prepared.get(kill % 2), "killed");
            run(database, script, (long) (random.nextDouble() * longest * 1.1));

            List<String> dump = database.dump();
            assertThat(dump.equals(before) || dump.equals(after)).as("kill %s left %s", kill, dump).isTrue();
            left[dump.equals(before) ? 0 : 1]++;
            Plan next = Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, new CreationScript(AFTER));
            assertThat(next.isEmpty()).isEqualTo(dump.equals(after));
            assertThat(database.dump()).isEqualTo(after);
            assertThat(database.query("pragma integrity_check")).containsExactly("ok");
        }
        System.out.println("Kill test on SQLite: " + (left[0] + left[1]) + " of " + KILLS + " kills survived; " + left[0]
                + " left the database as before, " + left[1] + " as after");
    }

    /** Runs the whole change, or kills it; returns how long it took from its first look at the database, in nanoseconds. */
    private static long run(SqliteFileDatabase database, Path script, long nanos) throws IOException, InterruptedException {
        Process process = JavaProcess.start(KillMain.class, database.file(), script);
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            long start = System.nanoTime();
            if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
            } else {
                assertThat(process.exitValue()).as(output.lines().toList().toString()).isZero();
            }
            return System.nanoTime() - start;
        }
    }

    private SqliteFileDatabase prepared(String journal) throws SQLException {
        SqliteFileDatabase database = new SqliteFileDatabase(folder.resolve(journal + ".sqlite"));
        String numbers = "with recursive n(i) as (values (1) union all select i + 1 from n where i < 5000) ";
        database.run("pragma journal_mode = " + journal,
                "create table author (id integer primary key autoincrement, name varchar(40), born integer)",
                "create table book (id integer primary key, author_id bigint references author (id) on delete cascade, title text, price text)",
                "create table log (id integer primary key, line text)", "create index ix_title on book (title)",
                "create view titles as select title as t, price as p from book",
                "create trigger book_added after insert on book begin insert into log (line) values (new.title); end", "begin",
                numbers + "insert into author select i, 'author ' || i, 1900 + i % 100 from n",
                numbers + "insert into book select i, i, 'book ' || i, cast(i * 3 as text) from n",
                "delete from author where id > 4990 and id not in (select author_id from book)", "commit");
        return database;
    }

    private SqliteFileDatabase copy(SqliteFileDatabase prepared, String name) throws IOException {
        Path file = folder.resolve(name + ".sqlite");
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        return new SqliteFileDatabase(Files.copy(prepared.file(), file));
    }
}
