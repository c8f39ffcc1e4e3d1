package io.quarkiverse.hyperstack.devui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.Redaction;

class AnswersTest {

    private final Answers answers = new Answers(new Redaction(List.of("hunter2")));

    @Test
    void aProblemIsShownWithItsCodeAndWithoutPasswords() {
        ShownProblem shown = answers.to(() -> {
            throw new HyperstackException(Problem.DATABASE_UNREACHABLE, "no answer for hunter2", "start it with hunter2");
        }, Function.identity());

        assertThat(shown).isEqualTo(
                new ShownProblem(Problem.DATABASE_UNREACHABLE.code(), "no answer for ***", "start it with ***"));
    }

    @Test
    void aFailureWithoutACodeGetsOneAndShowsNoPasswordEither() {
        ShownProblem shown = answers.to(() -> {
            throw new IllegalStateException("jdbc:postgresql://ann:secret@db/shop?password=word hunter2");
        }, Function.identity());

        assertThat(shown.code()).isEqualTo(Problem.DEV_UI_UNEXPECTED.code());
        assertThat(shown.what()).contains("IllegalStateException").doesNotContain("secret", "word ", "hunter2");
        assertThat(shown.fix()).isNotEmpty();
    }

    @Test
    void whatIsKnownIsTheAnswer() {
        ShownProblem known = new ShownProblem("HS000", "known", "nothing");

        assertThat(answers.to(() -> known, Function.identity())).isSameAs(known);
    }
}
