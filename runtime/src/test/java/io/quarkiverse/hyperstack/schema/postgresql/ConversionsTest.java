package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class ConversionsTest {

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("smallint", "'0', '1', '-32768', '32767'");
        VALUES.put("integer", "'0', '1', '-2147483648', '2147483647'");
        VALUES.put("bigint", "'0', '9223372036854775807', '-7', '20200101'");
        VALUES.put("numeric", "'0', '12.50', '1e40', 'NaN', '-Infinity', '2147483647.5'");
        VALUES.put("numeric(6,2)", "'0', '9999.99', '1.5', '-1.25', 'NaN'");
        VALUES.put("real", "'0', '1.5', '3e38', 'NaN', 'Infinity', '2147483647'");
        VALUES.put("double precision", "'0', '0.1', '1e300', 'NaN', '-Infinity', '9.3e18'");
        VALUES.put("boolean", "'t', 'f'");
        VALUES.put("text",
                "'', ' 7 ', 'true', '12.5', 'A', '{1,2}', '{A,NULL}', '{abcd', '{\"a\":1}', '2020-02-30', '2020-02-28', '1e999', '\\xZZ', '10:00'");
        VALUES.put("character varying(12)", "'', 'abc', '7', '99999999999', 'B'");
        VALUES.put("character(4)", "'A', '7', 'abcd', ''");
        VALUES.put("date", "'2020-01-01', 'infinity', '5874897-12-31', '4713-01-01 BC'");
        VALUES.put("timestamp without time zone", "'2020-01-01 10:00', 'infinity', '294276-12-31 23:00', '2020-03-29 02:30'");
        VALUES.put("timestamp with time zone", "'2020-01-01 10:00+02', '-infinity', '294276-12-31 23:00+00'");
        VALUES.put("timestamp(0) without time zone", "'2020-01-01 10:00:01'");
        VALUES.put("time without time zone", "'10:00', '24:00'");
        VALUES.put("interval", "'1 day', '-3 hours', '178000000 years'");
        VALUES.put("uuid", "'6ba7b810-9dad-11d1-80b4-00c04fd430c8'");
        VALUES.put("json", "'{\"a\":1}', '5', '\"x\"', 'null', '{\"a\":\"\\u0000\"}', '1e400'");
        VALUES.put("jsonb", "'{\"a\":1}', '5', '5.5', '\"x\"', 'null', 'true', '[1]'");
        VALUES.put("bytea", "'\\x00ff', ''");
        VALUES.put("integer[]", "'{}', '{1,2}', '{2147483647,null}'");
        VALUES.put("bigint[]", "'{9223372036854775807}', '{1}'");
        VALUES.put("text[]", "'{a,b}', '{1}', '{}'");
        VALUES.put("inet", "'10.0.0.1', '::1/64'");
        VALUES.put("money", "'1.00', '-92233720368547758.08'");
        VALUES.put("mood", "'A', 'B'");
        VALUES.put("mood[]", "'{A,B}', '{}', '{NULL,A}'");
        VALUES.put("character varying(3)[]", "'{A,b}', '{abc,12}', '{}'");
        VALUES.put("xml", "'<a/>'");
        VALUES.put("point", "'(1,2)'");
        VALUES.put("bit(4)", "'1010'");
    }

    private static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("A", "B"));

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private static Column column(String type) {
        return new Column("c", new DataType(type, null), true, new ColumnValue.None(), null);
    }

    /** A server can be asked whether it takes a text from version 16 on. */
    @ParameterizedTest
    @ValueSource(ints = {140000, 160000})
    void no_value_of_any_type_makes_a_question_or_a_conversion_fail(int version) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'"); // the last moment of all has no date any more further east
            statement.execute("create type mood as enum ('A', 'B')");
            connection.setAutoCommit(false);
            Conversions conversions = new Conversions(new Casts(connection), version, Map.of(MOOD.name(), MOOD));
            for (Map.Entry<String, String> from : VALUES.entrySet()) {
                statement.execute("create temporary table t (c " + from.getKey() + ") on commit drop");
                String rows = from.getValue().replaceAll(", (?=')", "), (");
                statement.execute("insert into t values (null), (" + rows + ")");
                for (String to : VALUES.keySet()) {
                    if (!to.equals(from.getKey())) {
                        Conversion conversion = conversions.of(column(from.getKey()), column(to));
                        try {
                            check(statement, to, conversion);
                        } catch (SQLException | AssertionError e) {
                            wrong.add(from.getKey() + " to " + to + ": " + e.getMessage() + " " + conversion);
                            connection.rollback();
                            statement.execute("create temporary table t (c " + from.getKey() + ") on commit drop");
                            statement.execute("insert into t values (null), (" + rows + ")");
                        }
                    }
                }
                connection.commit();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Statement statement, String to, Conversion conversion) throws SQLException {
        long fails = count(statement, conversion.fails());
        count(statement, conversion.changes());
        statement.execute("savepoint s");
        statement.execute("alter table t alter c type " + to + " using " + conversion.expression());
        assertThat(count(statement, "c is null")).isEqualTo(fails + 1);
        statement.execute("rollback to s");
    }

    private static long count(Statement statement, @Nullable String condition) throws SQLException {
        if (condition == null) {
            return 0;
        }
        try (ResultSet row = statement.executeQuery("select count(*) from t where " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"numeric(6,2) | integer | 1 | 3", "text | integer | 13 | 1", "integer | uuid | 4 | 0",
            "bigint | integer | 1 | 0", "integer | bigint | 0 | 0", "character varying(12) | character varying(3) | 0 | 1",
            "mood | text | 0 | 0", "text | mood | 13 | 0", "text | text[] | 12 | 0", "text | mood[] | 13 | 0",
            "mood[] | text[] | 0 | 0", "character varying(12) | character varying(3)[] | 5 | 0", "boolean | integer | 0 | 0"})
    void what_does_not_convert_or_changes_is_counted(String from, String to, long fails, long changes) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("create type mood as enum ('A', 'B')");
            statement.execute("create table t (c " + from + ")");
            statement.execute("insert into t values (null), (" + VALUES.get(from).replaceAll(", (?=')", "), (") + ")");
            connection.setAutoCommit(false);
            Conversion conversion = new PostgresqlGateSql(connection, Map.of(MOOD.name(), MOOD), Renames.none()).conversion(
                    column(from),
                    column(to));

            assertThat(count(statement, conversion.fails())).isEqualTo(fails);
            assertThat(count(statement, conversion.changes())).isEqualTo(changes);
        }
    }
}
