package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;

class SqliteConcurrencyTest {

    private static final List<String> DESIRED = List.of(
            "create table author (id integer primary key autoincrement, name text unique)",
            "create table book (id integer primary key, author_id bigint references author (id) on delete cascade, title text)",
            "create index ix_title on book (title)");

    private static final String COUNT = "with recursive n(i) as (values (1) union all select i + 1 from n where i < 2000) ";

    @TempDir
    Path folder;

    private SqliteFileDatabase database;

    @BeforeEach
    void fill() throws SQLException {
        database = new SqliteFileDatabase(folder.resolve("shared.sqlite"));
        database.run("create table author (id integer primary key autoincrement, name text)",
                "create table book (id integer primary key, author_id bigint references author (id) on delete cascade)",
                COUNT + "insert into author select i, 'author ' || i from n",
                COUNT + "insert into book select i, i from n");
    }

    @Test
    void of_eight_threads_one_does_the_work_and_the_others_find_nothing_to_do()
            throws InterruptedException, ExecutionException, SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CyclicBarrier together = new CyclicBarrier(8);
        Callable<Plan> apply = () -> {
            together.await();
            return Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, new CreationScript(DESIRED));
        };
        List<Integer> steps = new ArrayList<>();
        try {
            for (Future<Plan> plan : threads.invokeAll(Collections.nCopies(8, apply))) {
                steps.add(plan.get().steps().size());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(steps.stream().filter(count -> count > 0)).hasSize(1);
        expectEverything();
    }

    @Test
    void of_three_processes_one_does_the_work_and_the_others_find_nothing_to_do()
            throws IOException, InterruptedException, SQLException {
        Path script = Files.writeString(folder.resolve("desired.sql"), String.join(";\n\n", DESIRED) + ";\n");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(JavaProcess.start(ApplyMain.class, database.file(), script));
        }

        List<String> said = new ArrayList<>();
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            said.add(output.strip().lines().reduce((first, second) -> second).orElse(""));
        }

        assertThat(said).allMatch(line -> line.startsWith("steps "));
        assertThat(said.stream().filter(line -> !line.equals("steps 0"))).hasSize(1);
        expectEverything();
    }

    @Test
    void a_process_that_is_killed_half_way_leaves_everything_as_it_was()
            throws IOException, InterruptedException, SQLException {
        database.run(COUNT + "insert into author select 10000 + i, hex(randomblob(2000)) from n");
        Path script = Files.writeString(folder.resolve("desired.sql"), String.join(";\n\n", DESIRED) + ";\n");
        List<String> before = database.dump();

        Process process = JavaProcess.start(HangMain.class, database.file(), script);
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines().anyMatch("half-way"::equals)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(database.dump()).isEqualTo(before);
        assertThat(Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, new CreationScript(DESIRED)).isEmpty())
                .isFalse();
        assertThat(Synchronizer.forJdbcUrl(database.jdbcUrl()).plan(database, new CreationScript(DESIRED)).isEmpty()).isTrue();
        assertThat(database.query("select count(*) from author union all select count(*) from book")).containsExactly("4000",
                "2000");
    }

    private void expectEverything() throws SQLException {
        assertThat(database.query("select count(*) from author union all select count(*) from book")).containsExactly("2000",
                "2000");
        assertThat(Synchronizer.forJdbcUrl(database.jdbcUrl()).plan(database, new CreationScript(DESIRED)).isEmpty()).isTrue();
        assertThat(database.query("pragma integrity_check")).containsExactly("ok");
    }
}
