package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;

/**
 * How long a rebuild takes, beside the bare statements that anybody would write for it, in the same process. No test: CI does
 * not run it. CONTRIBUTING.md says how to.
 */
class SqliteRebuildBenchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private static final String COLUMNS = "id, title, price, created, author_id";
    private static final String BEFORE = "create table %s (id integer primary key, title varchar(80), price integer, created text, author_id bigint)";
    private static final List<String> INDEXES = List.of("create index ix_title on book (title)",
            "create index ix_price on book (price, id)", "create index ix_created on book (created desc)");

    /** What is wanted: a rule that asks all rows, and a type that converts all values. */
    private enum Kind {
        RULES("not null and a check", BEFORE.replace("price integer", "price integer not null check (price >= 0)")),
        TYPE("another type", BEFORE.replace("price integer", "price varchar(20)"));

        private final String name;
        private final String after;

        Kind(String name, String after) {
            this.name = name;
            this.after = after;
        }
    }

    @TempDir
    Path folder;

    @Test
    void a_rebuild_beside_the_bare_statements() throws SQLException, IOException {
        SqliteFileDatabase prepared = prepared("prepared.sqlite", ROWS);
        for (Kind kind : Kind.values()) {
            List<Double> ours = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(seconds(prepared, database -> bare(database, kind)));
                ours.add(seconds(prepared, database -> ours(database, kind)));
            }
            System.out.printf(Locale.ROOT,
                    "Rebuild of %,d rows with three indexes (%s): %.2f s, bare statements %.2f s, ratio %.2f%n",
                    ROWS, kind.name, median(ours), median(bare), median(ours) / median(bare));
        }
        memory("small.sqlite", ROWS / 100);
        memory("large.sqlite", ROWS);
    }

    private void memory(String name, int rows) throws SQLException, IOException {
        SqliteFileDatabase database = prepared(name, rows);
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        ours(database, Kind.RULES);
        System.gc();
        long after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(Locale.ROOT, "Memory around a rebuild of %,d rows: heap %+d KiB, process at most %s%n", rows,
                (after - before) / 1024, highWater());
    }

    /** See proc(5): the most memory that this process ever had. */
    private static String highWater() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst().orElse("unknown")
                        .replaceAll("VmHWM:\\s*", "")
                : "unknown";
    }

    private SqliteFileDatabase prepared(String name, int rows) throws SQLException {
        SqliteFileDatabase database = new SqliteFileDatabase(folder.resolve(name));
        List<String> statements = new ArrayList<>(List.of("pragma journal_mode = wal", "begin", BEFORE.formatted("book"),
                "with recursive n(i) as (values (1) union all select i + 1 from n where i < " + rows + ") insert into book "
                        + "select i, 'title ' || (i * 7919 % 1000003), i % 1000, datetime(i * 61, 'unixepoch'), i % 5000 from n"));
        statements.addAll(INDEXES);
        statements.addAll(List.of("commit", "pragma wal_checkpoint(truncate)"));
        database.run(statements.toArray(String[]::new));
        return database;
    }

    /** Something to measure. */
    @FunctionalInterface
    private interface Work {

        void on(SqliteFileDatabase database) throws SQLException;
    }

    private double seconds(SqliteFileDatabase prepared, Work work) throws SQLException, IOException {
        Path file = Files.copy(prepared.file(), folder.resolve("measured.sqlite"));
        SqliteFileDatabase database = new SqliteFileDatabase(file);
        long start = System.nanoTime();
        work.on(database);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(database.query("select count(*) from book")).containsExactly(String.valueOf(ROWS));
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        return seconds;
    }

    private static void ours(SqliteFileDatabase database, Kind kind) {
        List<String> script = new ArrayList<>(List.of(kind.after.formatted("book")));
        script.addAll(INDEXES);
        Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, new CreationScript(script));
    }

    private static void bare(SqliteFileDatabase database, Kind kind) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = off");
            statement.execute("begin immediate");
            statement.execute(kind.after.formatted("new_book"));
            statement.execute("insert into new_book (" + COLUMNS + ") select " + COLUMNS + " from book");
            statement.execute("drop table book");
            statement.execute("alter table new_book rename to book");
            for (String index : INDEXES) {
                statement.execute(index);
            }
            statement.execute("commit");
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
