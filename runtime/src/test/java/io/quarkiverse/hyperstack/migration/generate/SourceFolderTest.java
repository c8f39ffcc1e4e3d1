package io.quarkiverse.hyperstack.migration.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

/** Where files are written. */
class SourceFolderTest {

    private static final NewFile FILE = new NewFile("V1__a.sql", "select 1;\n", "executeInTransaction=false\n");

    @TempDir
    Path directory;

    @Test
    void the_folder_is_made_and_nothing_else_is_in_it() throws IOException {
        Path folder = directory.resolve("db/migration");
        Path written = new SourceFolder(folder).write(FILE);
        assertThat(written).isEqualTo(folder.resolve("V1__a.sql").toAbsolutePath()).hasContent("select 1;\n");
        assertThat(names(folder)).containsExactly("V1__a.sql", "V1__a.sql.conf");
        assertThat(folder.resolve("V1__a.sql.conf")).hasContent("executeInTransaction=false\n");
    }

    @Test
    void a_file_is_never_overwritten() throws IOException {
        Files.writeString(directory.resolve("V1__a.sql"), "mine");
        assertThatThrownBy(() -> new SourceFolder(directory).write(FILE))
                .satisfies(GeneratorContract.problem(Problem.FILE_EXISTS)).hasMessageContaining("V1__a.sql");
        assertThat(directory.resolve("V1__a.sql")).hasContent("mine");
        assertThat(names(directory)).containsExactly("V1__a.sql");
    }

    @Test
    void a_file_that_the_application_was_built_without_is_told() {
        MigrationFolder built = new MigrationFolder(directory.resolve("built"));
        built.write("V1__a.sql", "select 1;\r\n");
        Migrations migrations = built.sqlite(directory.resolve("none.sqlite"));
        MigrationFolder sources = new MigrationFolder(directory.resolve("sources"));
        sources.write("V1__a.sql", "select 1;\n");
        sources.write("notes.txt", "none");
        SourceFolder folder = new SourceFolder(sources.folder());
        folder.requireBuilt(migrations);
        sources.write("V2__b.sql", "select 2;\n");
        assertThatThrownBy(() -> folder.requireBuilt(migrations)).satisfies(GeneratorContract.problem(Problem.SOURCES_NEWER))
                .hasMessageContaining("V2__b.sql is not in");
        sources.delete("V2__b.sql");
        sources.write("V1__a.sql", "select 3;\n");
        assertThatThrownBy(() -> folder.requireBuilt(migrations)).satisfies(GeneratorContract.problem(Problem.SOURCES_NEWER))
                .hasMessageContaining("V1__a.sql has another text");
    }

    @Test
    void a_generated_file_that_the_build_has_kept_is_told() {
        MigrationFolder built = new MigrationFolder(directory.resolve("app/target/classes/db/migration"));
        Migrations migrations = built.sqlite(directory.resolve("none.sqlite"));
        SourceFolder folder = new SourceFolder(directory.resolve("app/src/main/resources/db/migration"));
        built.write("V1__by_hand.sql", "select 1;\n");
        folder.requireBuilt(migrations);
        built.write("V2__pages.sql", GeneratedFile.head(Optional.of("1")) + "select 2;\n");
        assertThatThrownBy(() -> folder.requireBuilt(migrations)).satisfies(GeneratorContract.problem(Problem.SOURCES_NEWER))
                .hasMessageContainingAll("target/classes/db/migration/V2__pages.sql is no longer in", "clean package");
        new MigrationFolder(directory.resolve("app/src/main/resources/db/migration")).write("V2__pages.sql",
                GeneratedFile.head(Optional.of("1")) + "select 2;\n");
        folder.requireBuilt(migrations);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
