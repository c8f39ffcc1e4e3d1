package io.quarkiverse.hyperstack.migration.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.FileState;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

class RebaseTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-02-03T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private void write(String name, String after, String conf) {
        new SourceFolder(directory)
                .write(new NewFile(name, GeneratedFile.head(Optional.of(after)) + "select '-- After version 1';\n", conf));
    }

    private static MigrationRow applied(String file, String version) {
        return new MigrationRow(file, version, "", FileState.APPLIED, new MigrationRow.Run(NOON.instant(), Duration.ZERO), null,
                "");
    }

    @Test
    void what_a_database_has_run_stays_as_it_is() throws IOException {
        write("V20260201000000__pages.sql", "1", "");

        assertThatThrownBy(() -> new Rebase(new SourceFolder(directory), NOON).move(List.of("V20260201000000__pages.sql"),
                List.of(applied("db/V20260201000000__pages.sql", "20260201000000"))))
                .satisfies(GeneratorContract.problem(Problem.FILE_APPLIED))
                .hasMessageContaining("db/V20260201000000__pages.sql was run");
        assertThat(names()).containsExactly("V20260201000000__pages.sql");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void files_of_a_branch_go_behind_all_others_in_their_order_with_their_configuration() throws IOException {
        write("V20260201000000__pages.sql", "1", "");
        write("V20260201000000.1__pages_later.sql", "20260201000000", "executeInTransaction=false\n");
        write("V20260202000000__born.sql", "1", "");

        List<Rebase.Moved> moved = new Rebase(new SourceFolder(directory), NOON)
                .move(List.of("V20260201000000.1__pages_later.sql", "V20260201000000__pages.sql"),
                        List.of(applied("V1__a.sql", "1")));

        assertThat(moved).extracting(Rebase.Moved::from).containsExactly("V20260201000000__pages.sql",
                "V20260201000000.1__pages_later.sql");
        assertThat(names()).containsExactly("V20260202000000__born.sql", "V20260203120000.1__pages_later.sql",
                "V20260203120000.1__pages_later.sql.conf", "V20260203120000__pages.sql");
        assertThat(Files.readString(directory.resolve("V20260203120000__pages.sql")))
                .isEqualTo(GeneratedFile.head(Optional.of("20260202000000")) + "select '-- After version 1';\n");
        assertThat(GeneratedFile.after(Files.readString(directory.resolve("V20260203120000.1__pages_later.sql"))))
                .contains("20260203120000");
    }

    @Test
    void what_a_database_has_and_no_file_counts_too_and_files_of_people_keep_their_text() throws IOException {
        Files.writeString(directory.resolve("V3__by_hand.sql"), "select 1;\n-- After version 9\n");

        new Rebase(new SourceFolder(directory), NOON).move(List.of("V3__by_hand.sql"), List.of(applied("V2__b.sql", "2"),
                applied("V20990101000000__gone.sql", "20990101000000"), applied("V10__c.sql", "10")));

        assertThat(names()).containsExactly("V20990101000000.1__by_hand.sql");
        assertThat(directory.resolve("V20990101000000.1__by_hand.sql")).hasContent("select 1;\n-- After version 9\n");
    }
}
