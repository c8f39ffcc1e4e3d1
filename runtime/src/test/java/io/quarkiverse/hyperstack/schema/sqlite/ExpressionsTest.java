package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    private static final Expressions BOOK = new Expressions("Book", List.of("title", "Pages", "order", "a b"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "((Title  IN('A','B')))                       | title in ('A', 'B')",
            "\"title\" = `pages` or [a b] is NULL         | title = pages or \"a b\" is null",
            "book.title <> Book.\"Pages\"                 | title <> pages",
            "\"order\">0                                  | \"order\" > 0",
            "(a) = (b)                                    | (a) = (b)",
            "Length( title )>=-1                          | length(title) >= -1",
            "pages - 1 > - -2                             | pages - 1 > - -2",
            "pages*-1e+5<+.5                              | pages * -1e+5 < +.5",
            "title like 'it''s -- no comment' escape '/'  | title like 'it''s -- no comment' escape '/'",
            "title->>'$.a' /* c */ is not x'0F' -- end    | title ->> '$.a' is not x'0f'",
            "case when pages>1 then 'a' else \"x\"\"y\" end | case when pages > 1 then 'a' else \"x\"\"y\" end",
            "pages between 1 and(2)                       | pages between 1 and (2)",
            "größe+`ü`                                    | größe + \"ü\"",
            "ÜBER>0 and GRößE>0                           | Über > 0 and größe > 0",
            "\"ORDER\">0 and \"A b\">0                     | \"order\" > 0 and \"a b\" > 0",
    })
    void every_spelling_becomes_the_same_text(String spelled, String canonical) {
        assertThat(BOOK.canonical(Tokenizer.tokens(spelled))).isEqualTo(canonical);
        assertThat(BOOK.canonical(Tokenizer.tokens(canonical))).as("once more").isEqualTo(canonical);
    }

    @Test
    void quotes_that_are_never_closed_end_with_the_text() {
        assertThat(Tokenizer.tokens("a [b").size()).isEqualTo(2);
        assertThat(Tokenizer.tokens("/* no end")).isEmpty();
    }
}
