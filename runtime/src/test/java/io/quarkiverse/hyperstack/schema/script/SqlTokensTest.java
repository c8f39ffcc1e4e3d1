package io.quarkiverse.hyperstack.schema.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SqlTokensTest {

    @Test
    void comments_and_white_space_are_no_tokens() {
        assertThat(texts("select -- one\n a/* two /* three */ */,1", Syntax.POSTGRESQL)).containsExactly("select", "a", ",",
                "1");
    }

    @Test
    void quotes_make_names_and_texts() {
        assertThat(kinds("\"a\"\"b\" 'c''d' $x$ e $x$ E'f\\'g'", Syntax.POSTGRESQL)).containsExactly(
                SqlToken.Kind.QUOTED_NAME, SqlToken.Kind.TEXT, SqlToken.Kind.TEXT, SqlToken.Kind.TEXT);
        assertThat(kinds("`a` [b] \"c\" 'd'", Syntax.SQLITE)).containsExactly(SqlToken.Kind.QUOTED_NAME,
                SqlToken.Kind.QUOTED_NAME, SqlToken.Kind.QUOTED_NAME, SqlToken.Kind.TEXT);
    }

    @Test
    void a_name_is_what_the_database_makes_of_it() {
        assertThat(names("Book \"Book\" \"a\"\"b\"", Syntax.POSTGRESQL)).containsExactly("book", "Book", "a\"b");
        assertThat(names("Book [Book] `a``b`", Syntax.SQLITE)).containsExactly("Book", "Book", "a`b");
    }

    @Test
    void a_quoted_word_is_no_keyword() {
        SqlToken token = SqlTokens.of("\"drop\"", Syntax.POSTGRESQL).get(0);

        assertThat(token.is("drop")).isFalse();
        assertThat(SqlTokens.of("DROP", Syntax.POSTGRESQL).get(0).is("drop")).isTrue();
    }

    @Test
    void a_token_knows_its_place() {
        SqlToken token = SqlTokens.of("a  bc", Syntax.SQLITE).get(1);

        assertThat(token.start()).isEqualTo(3);
        assertThat(token.end()).isEqualTo(5);
    }

    private static List<String> texts(String sql, Syntax syntax) {
        return SqlTokens.of(sql, syntax).stream().map(SqlToken::text).toList();
    }

    private static List<SqlToken.Kind> kinds(String sql, Syntax syntax) {
        return SqlTokens.of(sql, syntax).stream().map(SqlToken::kind).toList();
    }

    private static List<String> names(String sql, Syntax syntax) {
        return SqlTokens.of(sql, syntax).stream().map(token -> token.name(syntax)).toList();
    }
}
