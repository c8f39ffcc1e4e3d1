package io.quarkiverse.hyperstack.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.hyperstack.Problem;

/** Each finding has an example, and each rule is one of the findings. */
class FindingDirectoriesTest {

    private static final Path FINDINGS = Path.of("src/test/resources/lint/findings");

    @ParameterizedTest
    @EnumSource(value = Problem.class, names = {"TABLE_DROPPED", "COLUMN_DROPPED", "TYPE_NARROWED", "NOT_NULL_OVER_ROWS",
            "NOT_NULL_WITHOUT_DEFAULT", "UNIQUE_OVER_ROWS", "CHECK_OVER_ROWS", "ENUM_LABEL_REMOVED", "ROWS_EMPTIED",
            "DROPPED_WITH_CASCADE", "VOLATILE_DEFAULT", "VALUES_COMPUTED_FOR_ROWS", "TYPE_CHANGE_REWRITES", "NOT_NULL_SCANS",
            "FOREIGN_KEY_SCANS", "CHECK_SCANS", "KEY_BUILDS_INDEX", "INDEX_BLOCKS_WRITES", "INDEX_DROP_BLOCKS",
            "RENAMED_IN_USE", "LOCK_WITHOUT_TIMEOUT", "SEVERAL_TABLES_LOCKED", "CONCURRENTLY_IN_TRANSACTION",
            "NEEDS_NO_TRANSACTION", "NEW_LABEL_USED", "VALIDATED_UNDER_LOCK", "TABLE_WRITTEN_ANEW", "TABLE_REBUILT",
            "CHILDREN_LOST", "PRAGMA_IGNORED", "FOREIGN_KEY_WITHOUT_INDEX", "DATA_WITH_STRUCTURE", "NOT_REPEATABLE",
            "RESERVED_NAME", "NAME_TOO_LONG", "TYPE_WITH_TRAPS", "TRANSACTION_CONTROL", "SEARCH_PATH_CHANGED", "PSQL_COMMAND",
            "DRIFT_HIDDEN", "HALF_DONE_POSSIBLE", "ACCEPTED_WITHOUT_REASON", "ACCEPTED_WITHOUT_FINDING"})
    void a_finding_has_an_example(Problem problem) throws IOException {
        assertThat(directories()).anyMatch(name -> name.startsWith(problem.code() + "-"));
    }

    @Test
    void a_directory_is_about_a_finding() throws IOException {
        assertThat(directories()).isNotEmpty().allSatisfy(
                name -> assertThat(Arrays.stream(Problem.values()).map(Problem::code)).contains(name.substring(0, 5)));
    }

    @Test
    void each_rule_makes_another_finding() {
        assertThat(Rules.all()).hasSize(41).extracting(Rule::problem).doesNotHaveDuplicates();
    }

    private static List<String> directories() throws IOException {
        try (Stream<Path> databases = Files.list(FINDINGS)) {
            return databases.flatMap(FindingDirectoriesTest::names).toList();
        }
    }

    private static Stream<String> names(Path database) {
        try (Stream<Path> entries = Files.list(database)) {
            return entries.map(entry -> entry.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
