package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** The conditions for servers that cannot be asked whether an input is valid say what servers say that can. */
class NumberRangeTest {

    private static final List<String> TEXTS = List.of("32767", "32768", "-32768", "-32769", "2147483647", "2147483648",
            "-2147483649", "9223372036854775807", "-9223372036854775808", "9223372036854775808", " 7 ", "+7", "1.5", "99.995",
            "999.4", "x", "", "-", ".", ".5", "1e3", "12345678901234567890123456789012345");

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"numeric|smallint", "numeric|integer", "numeric|bigint", "numeric|numeric(5,2)",
            "double precision|integer", "bigint|smallint", "bigint|numeric(5,2)"})
    void numbers_fit_where_the_server_takes_their_rounded_texts(String from, String to) {
        database.execute("create table t (v " + from + ")", "insert into t values (0), (null), (32767), (32768), (-32769), "
                + "(99.995::numeric::" + from + "), (999.994::numeric::" + from + "), (999.996::numeric::" + from
                + "), (2147483648)");
        String rounded = to.startsWith("numeric") ? "v::numeric" : "round(v::numeric)";

        assertThat(database.query("select v from t where coalesce(" + NumberRange.fits("v", from, to)
                + ", v is null) is distinct from coalesce(pg_input_is_valid(" + rounded + "::text, '" + to + "'), true)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"smallint", "integer", "bigint", "numeric(5,2)", "numeric"})
    void texts_fit_only_where_the_server_takes_them_and_raise_no_error(String to) {
        database.execute("create table t (v text)");
        TEXTS.forEach(text -> database.execute("insert into t values ('" + text + "')"));
        String fits = NumberRange.fits("v", "text", to);

        assertThat(database.query("select v from t where " + fits + " and not pg_input_is_valid(v, '" + to + "')")).isEmpty();
        assertThat(database.query("select v from t where pg_input_is_valid(v, '" + to + "') and v !~ 'e|\\d{31}' and (" + fits
                + ") is not true")).isEmpty();
    }

    @Test
    void other_types_are_not_its_business() {
        assertThat(NumberRange.fits("v", "text", "uuid")).isNull();
        assertThat(NumberRange.fits("v", "boolean", "integer")).isNull();
    }
}
