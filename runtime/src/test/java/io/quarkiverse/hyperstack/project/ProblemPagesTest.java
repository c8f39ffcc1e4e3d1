package io.quarkiverse.hyperstack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.hyperstack.Problem;

/** Each problem has a code of its own, a page and a test; each page has a problem. */
class ProblemPagesTest {

    private static final String PAGES = "docs/modules/ROOT/partials/problems";

    @Test
    void noTwoProblemsShareACode() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::code)).doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("HS[0-7]\\d\\d"));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void aProblemHasAPageWithItsCodeAndAnExample(Problem problem) {
        Path page = ProjectFiles.root().resolve(PAGES).resolve(problem.code() + ".adoc");
        assertThat(page).as("the page of %s", problem).isRegularFile();
        assertThat(ProjectFiles.text(page)).as(ProjectFiles.shown(page)).contains("== " + problem.code() + ": ",
                "\n----\n" + problem.code() + " ");
    }

    @Test
    void everyPageBelongsToAProblem() {
        assertThat(ProjectFiles.below(PAGES, ".adoc").stream().map(f -> f.getFileName().toString()))
                .isSubsetOf(Arrays.stream(Problem.values()).map(p -> p.code() + ".adoc").toList());
    }

    @Test
    void everyProblemIsNamedByATest() {
        String tests = ProjectFiles.javaSources("test").stream().map(ProjectFiles::text).collect(Collectors.joining("\n"));
        assertThat(Problem.values()).isNotEmpty().filteredOn(p -> !Pattern
                .compile("\\b(" + p.name() + "|" + p.code() + ")\\b").matcher(tests).find())
                .as("problems that no test names").isEmpty();
    }

    @Test
    void theProblemsPageShowsEveryProblemInOrder() {
        String page = ProjectFiles.text(ProjectFiles.root().resolve("docs/modules/ROOT/pages/problems.adoc"));
        assertThat(Pattern.compile("(?m)^include::partial\\$problems/(HS\\d+)\\.adoc\\[\\]$").matcher(page).results()
                .map(r -> r.group(1)))
                .containsExactlyElementsOf(Arrays.stream(Problem.values()).map(Problem::code).sorted().toList());
    }
}
