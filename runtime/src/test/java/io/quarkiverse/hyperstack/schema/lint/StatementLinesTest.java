package io.quarkiverse.hyperstack.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.script.Syntax;

class StatementLinesTest {

    private static final String FILE = """
            -- first
            SELECT 1;

            SELECT 1;
            CREATE TABLE ${prefix}book (
                id bigint
            );
            DROP TABLE x; DROP TABLE y;
            """;

    @Test
    void the_same_statement_twice_has_two_lines() {
        assertThat(lines("-- first\nSELECT 1", "SELECT 1", "DROP TABLE x", "DROP TABLE y")).containsExactly(2, 4, 8, 8);
    }

    @Test
    void a_statement_is_found_although_a_placeholder_was_replaced() {
        assertThat(lines("SELECT 1", "SELECT 1", "CREATE TABLE shop_book (\n    id bigint\n)", "DROP TABLE x"))
                .containsExactly(2, 4, 5, 8);
    }

    @Test
    void what_is_not_there_has_the_line_of_what_comes_before() {
        assertThat(lines("SELECT 1", "VACUUM", "DROP TABLE x")).containsExactly(2, 2, 8);
    }

    private static List<Integer> lines(String... statements) {
        return StatementLines.of(FILE, List.of(statements), Syntax.POSTGRESQL);
    }
}
