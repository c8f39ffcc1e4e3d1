package io.quarkiverse.hyperstack.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.script.Syntax;

class AcceptancesTest {

    @Test
    void a_comment_before_a_statement_accepts_its_finding() {
        List<Finding> findings = lint("""
                SELECT 1;

                -- accept HS538: the next files need it
                -- and nobody else runs
                SET search_path = shop;
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.accepted()).isEqualTo("the next files need it");
            assertThat(finding.line()).isEqualTo(5);
            assertThat(FindingText.of(finding)).isEqualTo("""
                    V1__a.sql:5 HS538 warning: the search path stays changed after this file, and the next files look for their \
                    tables somewhere else
                        Accepted: the next files need it
                    """);
        });
    }

    @Test
    void a_comment_before_another_statement_accepts_nothing() {
        List<Finding> findings = lint("""
                SET search_path = shop;
                -- accept HS538: the next files need it
                SELECT 1;
                """);

        assertThat(findings).extracting(Finding::problem, Finding::line, Finding::accepted).containsExactly(
                tuple(Problem.SEARCH_PATH_CHANGED, 1, null),
                tuple(Problem.ACCEPTED_WITHOUT_FINDING, 2, null));
    }

    @Test
    void a_comment_at_the_top_with_an_empty_line_behind_it_is_about_the_whole_file() {
        List<Finding> findings = lint("""
                -- What the shop needs.
                -- accept HS538: the next files need it

                SELECT 1;
                SET search_path = shop;
                SET search_path = store;
                """);

        assertThat(findings).hasSize(2).allMatch(Finding::isAccepted);
    }

    @Test
    void a_comment_at_the_top_directly_before_a_statement_is_about_that_one() {
        List<Finding> findings = lint("""
                -- accept HS538: the next files need it
                SET search_path = shop;
                SET search_path = store;
                """);

        assertThat(findings).extracting(Finding::isAccepted).containsExactly(true, false);
    }

    @Test
    void a_comment_without_a_reason_accepts_nothing() {
        List<Finding> findings = lint("""
                -- accept HS538:
                SET search_path = shop;
                """);

        assertThat(findings).extracting(Finding::problem).containsExactly(Problem.ACCEPTED_WITHOUT_REASON,
                Problem.SEARCH_PATH_CHANGED);
        assertThat(findings).noneMatch(Finding::isAccepted);
    }

    @Test
    void several_comments_accept_several_findings() {
        List<Finding> findings = lint("""
                -- accept HS538: the next files need it
                -- accept HS501: nothing is dropped
                SET search_path = shop;
                """);

        assertThat(findings).extracting(Finding::problem, Finding::isAccepted).containsExactly(
                tuple(Problem.ACCEPTED_WITHOUT_FINDING, false),
                tuple(Problem.SEARCH_PATH_CHANGED, true));
    }

    @Test
    void one_comment_accepts_several_findings() {
        List<Finding> findings = lint("""
                -- accept HS538, HS501: the next files need it
                SET search_path = shop;
                """);

        assertThat(findings).extracting(Finding::problem, Finding::accepted).containsExactly(
                tuple(Problem.ACCEPTED_WITHOUT_FINDING, null),
                tuple(Problem.SEARCH_PATH_CHANGED, "the next files need it"));
    }

    @Test
    void a_file_that_was_not_replayed_is_looked_at_by_its_text() {
        LintFile file = new LintFile("V1__a.sql", LintFile.Kind.VERSIONED, LintFile.Transaction.ONE,
                "\\set ON_ERROR_STOP on\nSELECT 1;\nCOMMIT;\n", List.of());

        assertThat(Linter.lint(Syntax.POSTGRESQL, List.of(file), Numbers.none()))
                .extracting(Finding::problem, Finding::line)
                .containsExactly(tuple(Problem.PSQL_COMMAND, 1),
                        tuple(Problem.TRANSACTION_CONTROL, 3));
    }

    private static List<Finding> lint(String text) {
        List<LintStatement> statements = Script.of(text, Syntax.POSTGRESQL).stream()
                .map(statement -> new LintStatement(statement.sql(), statement.line(), Catalog.empty(), Catalog.empty()))
                .toList();
        LintFile file = new LintFile("V1__a.sql", LintFile.Kind.VERSIONED, LintFile.Transaction.ONE, text, statements);
        return Linter.lint(Syntax.POSTGRESQL, List.of(file), Numbers.none());
    }
}
