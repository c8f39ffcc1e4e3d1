package io.quarkiverse.hyperstack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What every source file of the extension has in common. */
class SourceFilesTest {

    /** The aim is 200 lines; above this a file has more than one job. */
    private static final int MOST_LINES = 300;
    private static final int MOST_LINES_OF_A_PROCESSOR = 150;
    /** Two lines a problem. */
    private static final String LIST_OF_PROBLEMS = "Problem.java";

    @Test
    void noMainSourceIsLongerThanThreeHundredLines() {
        List<Path> sources = ProjectFiles.javaSources("main").stream().filter(f -> !f.endsWith(LIST_OF_PROBLEMS)).toList();

        assertThat(tooLong(sources, MOST_LINES)).as("split these: a file has one job").isEmpty();
    }

    @Test
    void noProcessorIsLongerThanOneHundredAndFiftyLines() {
        List<Path> processors = ProjectFiles.below("deployment/src/main/java", "Processor.java");
        assertThat(processors).isNotEmpty();
        assertThat(tooLong(processors, MOST_LINES_OF_A_PROCESSOR)).as("a processor has one concern").isEmpty();
    }

    private static List<String> tooLong(List<Path> sources, int most) {
        return sources.stream().filter(f -> ProjectFiles.text(f).lines().count() > most)
                .map(f -> ProjectFiles.shown(f) + ": " + ProjectFiles.text(f).lines().count() + " lines, at most " + most)
                .toList();
    }

    @Test
    void noProcessorHasMoreThanFiveBuildSteps() {
        assertThat(ProjectFiles.below("deployment/src/main/java", ".java"))
                .allSatisfy(f -> assertThat(ProjectFiles.text(f).split("@BuildStep\\b", -1).length - 1)
                        .as("build steps of %s", ProjectFiles.shown(f)).isLessThanOrEqualTo(5));
    }

    @Test
    void everyPackageSaysItsJobAndIsNullMarked() {
        List<Path> extension = ProjectFiles.javaSources("main").stream()
                .filter(f -> !ProjectFiles.shown(f).startsWith("integration-tests/")).toList();
        assertThat(extension).isNotEmpty().allSatisfy(f -> {
            Path info = f.resolveSibling("package-info.java");
            assertThat(Files.exists(info)).as("%s is missing", ProjectFiles.shown(info)).isTrue();
            assertThat(ProjectFiles.text(info)).as(ProjectFiles.shown(info)).startsWith("/**").contains("\n@NullMarked\n");
        });
    }

    @Test
    void everyTestRunsAndNoneSleeps() {
        Pattern forbidden = Pattern
                .compile("(?m)^\\s*@(Disabled|EnabledIf|EnabledOn)|\\bassume(True|False|That)\\(|Thread\\.sleep\\(");
        assertThat(ProjectFiles.javaSources("test").stream().filter(f -> !f.endsWith("SourceFilesTest.java"))
                .filter(f -> forbidden.matcher(ProjectFiles.text(f)).find()).map(ProjectFiles::shown)).isEmpty();
    }
}
