package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Said;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

class NewFilePlaceTest {

    private static final List<NewFile> TWO = List.of(new NewFile("V1__a.sql", "select 1;\n", ""),
            new NewFile("V2__b.sql", "select 2;\n", "executeInTransaction=false\n"));

    @TempDir
    Path folder;

    private NewFilePlace place(String out) {
        return new NewFilePlace(new GenerateRequest(null, out, new Said(List.of(), List.of()), false, true),
                Optional.of(new SourceFolder(folder.resolve("sources"))));
    }

    @Test
    void several_files_go_to_a_folder_and_not_to_one_file() {
        assertThatThrownBy(() -> place(folder.resolve("next.sql").toString()).write(TWO))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SEVERAL_FILES))
                .hasMessageContaining("V1__a.sql, V2__b.sql").hasMessageContaining("--no-concurrent-indexes");
        assertThat(folder).isEmptyDirectory();

        assertThat(place(folder.toString()).write(TWO)).hasSize(2);
        assertThat(folder.resolve("V2__b.sql.conf")).hasContent("executeInTransaction=false");
    }

    @Test
    void nothing_is_written_when_one_of_them_is_in_the_way() throws IOException {
        Files.writeString(folder.resolve("V2__b.sql"), "mine");

        assertThatThrownBy(() -> place(folder.toString()).write(TWO)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.FILE_EXISTS));

        assertThat(folder.resolve("V1__a.sql")).doesNotExist();
    }

    @Test
    void what_is_printed_is_not_written() {
        assertThat(place("-").write(TWO)).isEmpty();
        assertThat(place("-").write(List.of())).isEmpty();
    }
}
