package io.quarkiverse.hyperstack.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConjunctionTest {

    @Test
    void theOrderOfPartsMakesNoDifference() {
        assertThat(Conjunction.parts("(quantity >= 1) and (quantity <= 1000)"))
                .isEqualTo(Conjunction.parts("((quantity <= 1000) AND (quantity >= 1))")).hasSize(2);
        assertThat(Conjunction.parts("a > 1 and (b > 2 and c > 3)"))
                .isEqualTo(Conjunction.parts("(c > 3 and a > 1) and b > 2"));
    }

    @Test
    void theAndOfBetweenJoinsNothing() {
        assertThat(Conjunction.parts("a between 1 and 2 and b > 3")).containsExactly("a between 1 and 2", "b > 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a > 1 or b > 2 and c > 3", "case when a > 1 and b > 2 then 1 end = 1", "note <> 'this and that'",
            "\"this and that\" > 1", "(a > 1) = (b and c)", "brand and_more"})
    void whatAndDoesNotJoinStaysWhole(String condition) {
        assertThat(Conjunction.parts(condition)).containsExactly(condition);
    }

    @Test
    void otherPartsAreADifference() {
        assertThat(Conjunction.parts("a > 1 and b > 2")).isNotEqualTo(Conjunction.parts("a > 1 and b > 3"));
        assertThat(Conjunction.parts("a > 1 and b > 2")).isNotEqualTo(Conjunction.parts("a > 1 or b > 2"));
    }
}
