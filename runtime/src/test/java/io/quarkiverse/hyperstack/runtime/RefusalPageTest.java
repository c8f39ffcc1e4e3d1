package io.quarkiverse.hyperstack.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.entity.RefusedStart;

class RefusalPageTest {

    private final RefusedStart refused = RefusedStart
            .of(new HyperstackException(Problem.SEED_STATEMENT_FAILED, "a < b & \"c\" > d", "correct it",
                    new IllegalStateException("the cause")));

    @Test
    void thePageSaysWhatHappenedAndWhatToDo() {
        assertThat(RefusalPage.html(String.valueOf(refused.getMessage())))
                .contains("<title>" + Problem.SEED_STATEMENT_FAILED.code() + "</title>",
                        "<p>" + Problem.SEED_STATEMENT_FAILED.code() + " a &lt; b &amp; \"c\" &gt; d.\n\nFix: correct it.</p>");
    }

    @Test
    void aMessageWithoutAFixIsShownAsItIs() {
        assertThat(RefusalPage.html("")).contains("<title></title>", "<p></p>");
        assertThat(RefusalPage.html("100%s\nmore")).contains("<title>100%s</title>", "<p>100%s\nmore</p>");
    }

    @Test
    void whatIsPrintedOfARefusalIsItsMessageOnly() {
        StringWriter printed = new StringWriter();
        refused.printStackTrace(new PrintWriter(printed, true));
        assertThat(printed.toString().strip()).isEqualTo(RefusedStart.class.getName() + ": " + refused.getMessage());
    }
}
