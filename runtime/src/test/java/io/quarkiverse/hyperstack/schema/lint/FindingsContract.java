package io.quarkiverse.hyperstack.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** What is said about bad files, about the same done the safe way, and about files of an ordinary project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FindingsContract {

    private static final Path ROOT = Path.of("src/test/resources/lint");

    abstract Syntax syntax();

    abstract Dialect dialect();

    /** A connection to an empty database; the subclass disposes of it. */
    abstract Connection emptyDatabase() throws SQLException;

    private Path examples() {
        return ROOT.resolve("findings").resolve(syntax().name().toLowerCase(java.util.Locale.ROOT));
    }

    List<String> all() throws IOException {
        return directories(".");
    }

    List<String> withSafeWay() throws IOException {
        return directories("safe");
    }

    List<String> withRows() throws IOException {
        return directories("rows.sql");
    }

    private List<String> directories(String with) throws IOException {
        String only = System.getProperty("lint.only", "");
        try (Stream<Path> entries = Files.list(examples())) {
            return entries.filter(entry -> Files.exists(entry.resolve(with))).map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches(".*(" + only + ").*")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    final void a_bad_file_gives_the_expected_findings(String name) throws SQLException, IOException {
        Path example = examples().resolve(name);

        List<Finding> findings = lint(example, "bad", Numbers.none());

        assertThat(findings).as("the finding that the directory is about").anyMatch(finding -> isAbout(finding, name));
        expect(example.resolve("expected.txt"), FindingText.of(findings));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withSafeWay")
    final void the_safe_way_gives_no_finding(String name) throws SQLException, IOException {
        List<Finding> findings = lint(examples().resolve(name), "safe", Numbers.none());

        assertThat(findings.stream().filter(finding -> !finding.isAccepted()).map(FindingText::of)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRows")
    final void the_rows_of_a_database_make_guesses_numbers(String name) throws SQLException, IOException {
        Path example = examples().resolve(name);
        try (Connection connection = emptyDatabase()) {
            Replay replay = new Replay(connection, dialect(), syntax());
            replay.run(example.resolve("before.sql"));
            replay.run(example.resolve("rows.sql"));

            expect(example.resolve("numbers.txt"), FindingText.of(counted(example, connection)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRows")
    final void nothing_is_said_about_a_table_without_rows(String name) throws SQLException, IOException {
        Path example = examples().resolve(name);
        try (Connection connection = emptyDatabase()) {
            new Replay(connection, dialect(), syntax()).run(example.resolve("before.sql"));

            assertThat(counted(example, connection)).noneMatch(finding -> isAbout(finding, name));
        }
    }

    private List<Finding> counted(Path example, Connection connection) throws SQLException, IOException {
        List<LintFile> files = replayed(example, "bad");
        return dialect().inTransaction(connection, Dialect.Access.READ,
                () -> Linter.lint(syntax(), files, DatabaseNumbers.of(dialect(), connection)));
    }

    @Test
    final void twenty_five_files_of_an_ordinary_project_give_no_finding() throws SQLException, IOException {
        try (Connection connection = emptyDatabase()) {
            List<LintFile> files = new Replay(connection, dialect(), syntax())
                    .of(ROOT.resolve("clean").resolve(syntax().name().toLowerCase(java.util.Locale.ROOT)));

            assertThat(files).hasSizeGreaterThanOrEqualTo(25);
            assertThat(FindingText.of(Linter.lint(syntax(), files, Numbers.none()))).isEmpty();
        }
    }

    private static boolean isAbout(Finding finding, String name) {
        return name.startsWith(finding.problem().code());
    }

    private List<Finding> lint(Path example, String kind, Numbers numbers) throws SQLException, IOException {
        return Linter.lint(syntax(), replayed(example, kind), numbers);
    }

    private List<LintFile> replayed(Path example, String kind) throws SQLException, IOException {
        try (Connection connection = emptyDatabase()) {
            Replay replay = new Replay(connection, dialect(), syntax());
            replay.run(example.resolve("before.sql"));
            return replay.of(example.resolve(kind));
        }
    }

    private static void expect(Path file, String text) throws IOException {
        if (Boolean.getBoolean("lint.write")) {
            Files.writeString(file, text);
        }
        assertThat(file).as("the expectation").exists();
        assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
