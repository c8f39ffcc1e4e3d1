package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TerminalQuestionsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private TerminalQuestions typing(String text) {
        return new TerminalQuestions(() -> new BufferedReader(new StringReader(text)),
                new PrintStream(err, true, StandardCharsets.UTF_8), () -> true);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_choice_is_asked_until_it_is_one() {
        TerminalQuestions questions = typing("title\n0\n4\n\n 2 \n");

        assertThat(questions.choose("What became of it?", List.of("a -> b", "a -> c", "none"))).contains(1);
        assertThat(shown()).startsWith("What became of it?").contains("  1) a -> b", "  2) a -> c", "  3) none",
                "Number, 1 to 3: ");
    }

    @Test
    void several_questions_are_answered_from_one_terminal() {
        TerminalQuestions questions = typing("1\n\n lower(name)\n");

        assertThat(questions.choose("Which?", List.of("one", "other"))).contains(0);
        assertThat(questions.say("What?")).contains("lower(name)");
    }

    @Test
    void the_end_of_the_input_is_no_answer() {
        assertThat(typing("x\n").choose("Which?", List.of("one"))).isEmpty();
        assertThat(typing("").say("What?")).isEmpty();
    }

    @Test
    void only_yes_is_an_agreement_and_it_is_not_asked_where_nobody_sits() {
        assertThat(List.of("y\n", "Yes\n", "  yes \n")).allMatch(answer -> typing(answer).isAgreed("Repair the history so?"));
        assertThat(List.of("n\n", "\n", "", "yellow\n")).noneMatch(answer -> typing(answer).isAgreed("Repair the history so?"));
        assertThat(shown()).contains("Repair the history so? [y/N] ");
        assertThat(new TerminalQuestions(() -> {
            throw new AssertionError("standard input was touched");
        }, new PrintStream(err, true, StandardCharsets.UTF_8), () -> false).isAgreed("Repair the history so?")).isTrue();
    }

    @Test
    void nothing_is_read_and_nothing_is_shown_where_nobody_sits() {
        TerminalQuestions questions = new TerminalQuestions(() -> {
            throw new AssertionError("standard input was touched");
        }, new PrintStream(err, true, StandardCharsets.UTF_8), () -> false);

        assertThat(questions.choose("Which?", List.of("one"))).isEmpty();
        assertThat(questions.say("What?")).isEmpty();
        assertThat(shown()).isEmpty();
    }

    @Test
    void an_automatic_build_is_never_asked() {
        assertThat(new Attendance(Map.of("CI", "true")).isAutomatic()).isTrue();
        assertThat(new Attendance(Map.of("CI", "1")).isAutomatic()).isTrue();
        assertThat(new Attendance(Map.of("CI", "true")).isGiven()).isFalse();
        assertThat(new Attendance(Map.of("CI", "false")).isAutomatic()).isFalse();
        assertThat(new Attendance(Map.of()).isAutomatic()).isFalse();
    }

    @Test
    void a_console_of_java_22_to_24_says_nothing() {
        assertThat(List.of(22, 23, 24)).noneMatch(Attendance::isConsole);
    }
}
