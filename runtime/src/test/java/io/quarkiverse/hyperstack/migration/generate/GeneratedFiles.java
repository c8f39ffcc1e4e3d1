package io.quarkiverse.hyperstack.migration.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.Progress;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.AskedRows;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** A folder of files that are generated, and a database on which Flyway runs them. */
abstract class GeneratedFiles {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    @TempDir
    Path directory;

    private MigrationFolder files;
    private Questions questions = Questions.toNobody();
    private RowsAtHand rows = RowsAtHand.none();
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");

    abstract String jdbcUrl();

    abstract Connection open() throws SQLException;

    /** Flyway as Quarkus configures it. */
    abstract Migrations migrations(MigrationFolder folder);

    final MigrationFolder folder() {
        return files;
    }

    @BeforeEach
    void makeFolder() {
        files = new MigrationFolder(directory.resolve("files"));
        files.write("readme.txt", "the folder is there");
    }

    final Generated generate(Desired desired, Wishes wishes) {
        now = now.plusSeconds(60);
        Workbench bench = new Workbench(migrations(files), jdbcUrl(), this::open);
        return new Generator(bench, Clock.fixed(now, ZoneOffset.UTC), questions, rows).generate(desired, wishes);
    }

    final NewFile written(Desired desired, Wishes wishes) {
        return allWritten(desired, wishes).get(0);
    }

    final List<NewFile> allWritten(Desired desired, Wishes wishes) {
        List<NewFile> made = generate(desired, wishes).files();
        assertThat(made).isNotEmpty();
        for (NewFile file : made) {
            files.write(file.name(), file.sql());
            if (!file.conf().isEmpty()) {
                files.write(file.name() + ".conf", file.conf());
            }
        }
        return made;
    }

    /** From now on findings have numbers. */
    final void countRows() {
        rows = look -> AskedRows.of(jdbcUrl(), this::open, look);
    }

    final void migrate() {
        migrations(files).migrate(TIMEOUT, new Progress());
    }

    final void execute(String... statements) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    final List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    final void assertDatabaseIs(Desired desired) {
        assertThat(Synchronizer.forJdbcUrl(jdbcUrl())
                .plan(this::open, Desired.of(desired.script()), Rules.wholeDatabase(DataLoss.REFUSE)).steps()).isEmpty();
    }

    static Consumer<Throwable> problem(Problem problem) {
        return failure -> assertThat(((HyperstackException) failure).problem()).isEqualTo(problem);
    }

    /** Answers from a list, and remembers what was asked. */
    final List<String> answering(Object... answers) {
        List<String> asked = new ArrayList<>();
        Iterator<Object> next = List.of(answers).iterator();
        questions = new Questions() {
            @Override
            public Optional<Integer> choose(String question, List<String> choices) {
                asked.add(question + " " + choices);
                return Optional.of((Integer) next.next());
            }

            @Override
            public Optional<String> say(String question) {
                asked.add(question);
                return Optional.of((String) next.next());
            }
        };
        return asked;
    }
}
