package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;

class ShellWordsTest {

    @Test
    void blanksSeparateWords() {
        assertThat(ShellWords.split("  migrate   status\t--json ")).containsExactly("migrate", "status", "--json");
        assertThat(ShellWords.split("   ")).isEmpty();
    }

    @Test
    void quotesKeepBlanksTogetherAndDisappear() {
        assertThat(ShellWords.split("migrate --datasource \"my orders\" 'it''s' a'b c'd ''"))
                .containsExactly("migrate", "--datasource", "my orders", "its", "ab cd", "");
    }

    @Test
    void aBackslashTakesTheNextLetterAsItIsButNotInSingleQuotes() {
        assertThat(ShellWords.split("a\\ b \"c\\\"d\" 'e\\f' g\\\\h")).containsExactly("a b", "c\"d", "e\\f", "g\\h");
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThatThrownBy(() -> ShellWords.split("migrate 'status")).hasMessageContaining(Problem.COMMAND_LINE.code())
                .hasMessageContaining("migrate 'status");
    }
}
