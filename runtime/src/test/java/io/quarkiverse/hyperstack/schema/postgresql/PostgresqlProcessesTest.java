package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlProcessesTest {

    private static final List<String> DESIRED = List.of(
            "create table author (id integer primary key, name text unique)",
            "create table book (id integer primary key, author_id bigint references author (id) on delete cascade, title text)",
            "create index ix_title on book (title)");

    @TempDir
    Path folder;

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void of_three_processes_one_does_the_work_and_the_others_wait_and_find_nothing_to_do()
            throws IOException, InterruptedException {
        database.execute("create table author (id integer primary key, name varchar(100))",
                "create table book (id integer primary key, author_id integer)",
                "insert into author select i, 'author ' || i from generate_series(1, 20000) i",
                "insert into book select i, i from generate_series(1, 20000) i");
        Path script = Files.writeString(folder.resolve("desired.sql"), String.join(";\n\n", DESIRED) + ";\n");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), ApplyMain.class.getName(), database.jdbcUrl(), script.toString())
                    .redirectErrorStream(true).start());
        }

        List<String> said = new ArrayList<>();
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            said.add(output.strip().lines().reduce((first, second) -> second).orElse(""));
        }

        assertThat(said).allMatch(line -> line.startsWith("steps "));
        assertThat(said.stream().filter(line -> !line.equals("steps 0"))).as(said.toString()).hasSize(1);
        assertThat(database.query("select count(*) from author a join book b on a.id = b.author_id")).containsExactly("20000");
        assertThat(database.synchronizer()
                .plan(database, Desired.of(new CreationScript(DESIRED)), Rules.of("shop", DataLoss.TRASH)).isEmpty()).isTrue();
    }
}
