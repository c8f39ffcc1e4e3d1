package io.quarkiverse.hyperstack.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "kind in ('percent', 'amount')|kind in ('amount', 'percent')",
            "kind IN ('it''s, b', 'a')|kind IN ('a', 'it''s, b')", "number in (3, -1, 2.5)|number in (-1, 2.5, 3)",
            "(k)::text = ANY ((ARRAY['b'::character varying, 'a'::character varying])::text[])|(k)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])",
            "(k)::text = ANY (ARRAY[('b'::character varying)::text, ('a'::character varying)::text])|(k)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])",
            "a in (2, 1) and b in (4, 3)|a in (1, 2) and b in (3, 4)"})
    void theOrderOfValuesMakesNoDifference(String one, String other) {
        assertThat(Alternatives.sorted(one)).isEqualTo(other);
        assertThat(Alternatives.sorted(other)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"path = ARRAY[2, 1]", "begin (2, 1)", "a in (b, a)",
            "a in (select 2, 1)"})
    void whatIsNoListOfValuesStaysAsItIs(String condition) {
        assertThat(Alternatives.sorted(condition)).isEqualTo(condition);
    }

    @Test
    void otherValuesAreADifference() {
        assertThat(Alternatives.sorted("a in (1, 2)")).isNotEqualTo(Alternatives.sorted("a in (1, 3)"));
    }
}
