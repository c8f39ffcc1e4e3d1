package io.quarkiverse.hyperstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class HyperstackExceptionTest {

    @Test
    void theMessageOpensWithTheCodeAndEndsWithTheFix() {
        HyperstackException e = new HyperstackException(Problem.DATABASE_UNREACHABLE,
                "the database at jdbc:sqlite:/data/shop.sqlite cannot be opened", "check the path");

        assertThat(e).hasMessage(
                "HS301 the database at jdbc:sqlite:/data/shop.sqlite cannot be opened. Fix: check the path.").hasNoCause();
        assertThat(e.problem()).isEqualTo(Problem.DATABASE_UNREACHABLE);
    }

    @Test
    void theCauseIsKept() {
        IOException cause = new IOException("disk full");

        assertThat(new HyperstackException(Problem.DATABASE_UNREACHABLE, "what", "fix", cause)).hasCause(cause);
    }
}
