package io.quarkiverse.hyperstack.migration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.Progress;
import io.quarkiverse.hyperstack.migration.generate.Generator;
import io.quarkiverse.hyperstack.migration.generate.Rebase;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.AskedRows;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.lint.Numbers;

/** Checking files that were generated, and files that people wrote. */
abstract class CheckerContract {

    static final Desired SHOP = wanted("create table book (id integer not null primary key, title varchar(80))");
    static final Desired MORE = wanted(
            "create table book (id integer not null primary key, title varchar(80), pages integer)");
    @TempDir
    Path directory;

    private MigrationFolder files;
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");

    abstract String jdbcUrl();

    abstract Connection open() throws SQLException;

    /** Flyway as Quarkus configures it. */
    abstract Migrations migrations(MigrationFolder folder);

    @BeforeEach
    void makeFolder() {
        files = new MigrationFolder(directory.resolve("files"));
        files.write("readme.txt", "the folder is there");
    }

    static Desired wanted(String... statements) {
        return Desired.of(new CreationScript(List.of(statements)));
    }

    private Workbench bench() {
        return new Workbench(migrations(files), jdbcUrl(), this::open);
    }

    private NewFile generated(Desired desired) {
        now = now.plusSeconds(60);
        return new Generator(bench(), Clock.fixed(now, ZoneOffset.UTC)).generate(desired, Wishes.none()).files().get(0);
    }

    private NewFile written(Desired desired) {
        NewFile file = generated(desired);
        write(file);
        return file;
    }

    private void write(NewFile file) {
        files.write(file.name(), file.sql());
        if (!file.conf().isEmpty()) {
            files.write(file.name() + ".conf", file.conf());
        }
    }

    private Checked check(Desired desired) {
        return new Checker(bench(), Numbers.none()).check(Optional.of(desired), file -> true);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void generated_files_are_clean_and_the_missing_statements_are_told() {
        assertThat(check(SHOP).discrepancies()).singleElement().satisfies(one -> {
            assertThat(one.problem()).isEqualTo(Problem.FILES_DISAGREE);
            assertThat(one.message()).contains("lack 1 statement ", "CREATE TABLE \"book\"", "migrate generate");
        });
        written(SHOP);
        assertThat(check(SHOP).isClean()).isTrue();
        Checked lacking = check(MORE);
        assertThat(lacking.discrepancies()).extracting(Discrepancy::problem).containsExactly(Problem.FILES_DISAGREE);
        assertThat(lacking.missing()).isNotEmpty().allSatisfy(step -> assertThat(step.sql()).contains("\"pages\""));
        written(MORE);
        assertThat(check(MORE).isClean()).isTrue();
    }

    @Test
    void what_people_wrote_and_no_entity_declares_is_fine() {
        files.write("V1__by_hand.sql", "create table audit (id integer not null primary key, what varchar(10));\n");
        files.write("R__view.sql", "drop view if exists whats;\ncreate view whats as select what from audit;\n");
        files.write("beforeMigrate.sql", "select 1;\n");
        files.write("seed.sql", "select 1;\n");
        files.write("V1__by_hand.sql.orig", "select 1;\n");
        files.write("notes_2026.md", "none");
        written(SHOP);
        assertThat(check(SHOP).discrepancies()).isEmpty();
    }

    @Test
    void a_new_column_without_a_value_is_a_disagreement_and_does_not_hide_the_others() {
        written(SHOP);

        Checked lacking = check(wanted("create table book (id integer not null primary key, title varchar(80), "
                + "pages integer not null, isbn varchar(13))"));

        assertThat(lacking.discrepancies()).extracting(Discrepancy::problem).containsExactly(Problem.FILES_DISAGREE,
                Problem.VALUE_MISSING);
        assertThat(lacking.discrepancies().get(1).message()).contains("\"pages\"",
                "--backfill book.pages='sql'");
        assertThat(lacking.missing()).anySatisfy(step -> assertThat(step.sql()).contains("\"isbn\""))
                .anySatisfy(step -> assertThat(step.sql()).contains("\"pages\""));
    }

    @Test
    void two_files_of_one_version_are_named() {
        files.write("V1__one.sql", "create table a (id integer);\n");
        files.write("V1.0__other.sql", "create table b (id integer);\n");
        files.write("R__x.sql", "select 1;\n");
        assertThat(check(SHOP).discrepancies()).singleElement().satisfies(one -> {
            assertThat(one.problem()).isEqualTo(Problem.VERSION_TWICE);
            assertThat(one.message()).contains("V1__one.sql", "V1.0__other.sql", "version 1");
        });
        assertThatThrownBy(() -> new Checker(bench(), Numbers.none()).requireDistinctFiles())
                .isInstanceOfSatisfying(HyperstackException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.VERSION_TWICE));
    }

    @Test
    void files_that_flyway_passes_over_are_named() {
        written(SHOP);
        List<String> ignored = List.of("V1_x.sql", "r__view.sql", "v2__lower.sql", "3__no_letter.sql",
                "V__x.sql");
        ignored.forEach(name -> files.write(name, "select 1;\n"));
        assertThat(check(SHOP).discrepancies()).allSatisfy(one -> {
            assertThat(one.problem()).isEqualTo(Problem.FILE_IGNORED);
            assertThat(one.message()).contains("V7__prices.sql");
        }).extracting(Discrepancy::file).containsExactlyInAnyOrderElementsOf(ignored);
    }

    @Test
    void a_file_without_a_suffix_is_not_run() {
        files.write("V7__no_suffix", "create table a (id integer);\n");
        assertThat(check(SHOP).discrepancies()).singleElement().satisfies(one -> {
            assertThat(one.problem()).isEqualTo(Problem.FILE_IGNORED);
            assertThat(one.message()).contains("V7__no_suffix has no suffix");
        });
    }

    @Test
    void two_branches_that_both_generated_are_found() {
        written(SHOP);
        NewFile one = generated(MORE);
        NewFile other = generated(wanted("create table book (id integer not null primary key, title varchar(80))",
                "create table note (id integer not null primary key)"));
        write(one);
        write(other);
        Desired both = wanted("create table book (id integer not null primary key, title varchar(80), pages integer)",
                "create table note (id integer not null primary key)");
        assertThat(check(both).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.problem()).isEqualTo(Problem.ORDER_CHANGED);
            assertThat(found.file()).isEqualTo(other.name());
            assertThat(found.message()).contains("migrate rebase " + other.name() + ", or migrate rebase " + one.name());
        });
        assertThat(new Checker(bench(), Numbers.none()).lint(file -> true))
                .filteredOn(finding -> finding.problem() == Problem.ORDER_CHANGED).singleElement()
                .satisfies(finding -> assertThat(finding.safeWay()).contains("migrate rebase " + one.name()));
        List<Rebase.Moved> moved = new Rebase(new SourceFolder(files.folder()), Clock.systemUTC()).move(List.of(one.name()),
                List.of());
        assertThat(moved).singleElement().satisfies(file -> {
            assertThat(file.after()).contains(other.name().substring(1, 15));
            assertThat(file.to()).exists().content().contains("-- After version " + other.name().substring(1, 15) + "\n");
        });
        assertThat(files.folder().resolve(one.name())).doesNotExist();
        assertThat(check(both).isClean()).isTrue();
    }

    @Test
    void two_branches_are_fine_where_files_may_run_out_of_order() {
        written(SHOP);
        NewFile one = generated(MORE);
        NewFile other = generated(wanted("create table book (id integer not null primary key, title varchar(80))",
                "create table note (id integer not null primary key)"));
        write(one);
        write(other);
        Desired both = wanted("create table book (id integer not null primary key, title varchar(80), pages integer)",
                "create table note (id integer not null primary key)");
        Workbench tolerant = new Workbench(migrations(files).with(flyway -> flyway.outOfOrder(true)), jdbcUrl(), this::open);
        assertThat(new Checker(tolerant, Numbers.none()).check(Optional.of(both), file -> true).isClean()).isTrue();
        assertThat(check(both).discrepancies()).extracting(Discrepancy::problem).containsExactly(Problem.ORDER_CHANGED);
    }

    @Test
    void two_first_files_are_found() {
        NewFile one = generated(SHOP);
        NewFile other = generated(wanted("create table note (id integer not null primary key)"));
        write(one);
        write(other);
        assertThat(check(SHOP).discrepancies()).extracting(Discrepancy::problem).contains(Problem.ORDER_CHANGED);
    }

    @Test
    void a_statement_that_fails_is_named_with_file_and_line() {
        files.write("V1__broken.sql", "create table a (id integer);\n\ninsert into nowhere values (1);\n");
        assertThat(check(SHOP).discrepancies()).singleElement().satisfies(one -> {
            assertThat(one.problem()).isEqualTo(Problem.REPLAY_FAILED);
            assertThat(one.message()).contains("V1__broken.sql fails at line 3");
        });
    }

    @Test
    void each_file_on_which_a_database_disagrees_is_found() {
        NewFile file = written(SHOP);
        migrations(files).migrate(Duration.ofSeconds(30), new Progress());
        assertThat(new Checker(bench(), Numbers.none()).history()).isEmpty();
        files.write(file.name(), file.sql() + "\n-- edited\n");
        files.write("V1__late.sql", "create table late (id integer);\n");
        assertThat(new Checker(bench(), Numbers.none()).history()).extracting(Discrepancy::problem)
                .containsExactlyInAnyOrder(Problem.MIGRATION_CHANGED, Problem.MIGRATION_OUT_OF_ORDER);
    }

    @Test
    void findings_have_the_line_of_their_statement_and_the_numbers_of_the_rows() throws SQLException {
        written(SHOP);
        migrations(files).migrate(Duration.ofSeconds(30), new Progress());
        execute("insert into book values (1, 'Emma'), (2, 'Persuasion')");
        files.write("V30000101000000__drop.sql", "-- a comment\n\n-- another one\ninsert into book values (3, 'x;y');\n\n"
                + "drop table book;\n");
        Finding guessed = finding(new Checker(bench(), Numbers.none()).lint(file -> file.contains("drop")));
        Finding counted = finding(AskedRows.of(jdbcUrl(), this::open,
                numbers -> new Checker(bench(), numbers).lint(file -> file.contains("drop"))));
        assertThat(guessed.line()).isEqualTo(6);
        assertThat(counted.line()).isEqualTo(6);
        assertThat(counted.message()).contains("2").isNotEqualTo(guessed.message());
        assertThat(new Checker(bench(), Numbers.none()).lint(file -> false)).isEmpty();
    }

    private static Finding finding(List<Finding> findings) {
        return findings.stream().filter(one -> one.problem() == Problem.TABLE_DROPPED).findFirst().orElseThrow();
    }

    @Test
    void a_generated_file_says_what_is_risky_above_its_statement() {
        written(wanted("create table book (id integer not null primary key, title varchar(80))",
                "create table note (id integer not null primary key)"));
        NewFile file = generated(SHOP);
        assertThat(file.sql()).startsWith("-- Generated by Quarkus Hyperstack").containsSubsequence(
                "-- WARNING " + Problem.TABLE_DROPPED.code() + ": ", "--   safer: ", "DROP TABLE \"note\"");
        write(file);
        Finding found = finding(new Checker(bench(), Numbers.none()).lint(file.name()::equals));
        assertThat(file.sql().lines().toList().get(found.line() - 1)).contains("DROP TABLE \"note\"");
        assertThat(check(SHOP).isClean()).isTrue();
    }
}
