package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;

class SqliteConversionTest {

    /** What happens to one value: ok, changes or fails, and what is in the column afterwards. */
    @ParameterizedTest(name = "{1} of {0} to {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "text    | '12'                   | integer       | ok      | 12",
            "text    | '-12'                  | bigint        | ok      | -12",
            "text    | ' 12 '                 | integer       | changes | 12",
            "text    | '007'                  | integer       | changes | 7",
            "text    | '1.5'                  | integer       | changes | 1",
            "text    | '12345678901234567890' | integer       | changes | 1.234567890123456716e+19",
            "text    | 'abc'                  | integer       | fails   | NULL",
            "text    | '12abc'                | integer       | fails   | NULL",
            "text    | ''                     | integer       | fails   | NULL",
            "text    | '0x10'                 | integer       | fails   | NULL",
            "text    | x'3132'                | integer       | fails   | NULL",
            "text    | null                   | integer       | ok      | NULL",
            "text    | '1.5'                  | double        | ok      | 1.5",
            "text    | '5'                    | double        | ok      | 5.0",
            "text    | '1.50'                 | real          | changes | 1.5",
            "text    | 'one'                  | real          | fails   | NULL",
            "text    | '9.75'                 | numeric(10,2) | ok      | 9.75",
            "text    | '9.70'                 | decimal(10,2) | changes | 9.7",
            "text    | 'nine'                 | numeric       | fails   | NULL",
            "text    | '2024-01-31'           | date          | ok      | '2024-01-31'",
            "text    | '2024'                 | date          | ok      | 2024",
            "text    | '0815'                 | timestamp     | changes | 815",
            "text    | 'true'                 | boolean       | ok      | 'true'",
            "text    | 'x'                    | blob          | ok      | 'x'",
            "integer | 5                      | varchar(9)    | ok      | '5'",
            "integer | 'abc'                  | varchar(9)    | ok      | 'abc'",
            "integer | x'00'                  | varchar(9)    | fails   | NULL",
            "integer | 9007199254740993       | real          | changes | 9.007199254740992e+15",
            "integer | 7                      | real          | ok      | 7.0",
            "integer | 9007199254740993       | numeric(20)   | ok      | 9007199254740993",
            "real    | 2.5                    | integer       | changes | 2",
            "real    | 2.0                    | integer       | ok      | 2",
            "real    | 0.1                    | text          | ok      | '0.1'",
            "real    | 1e300                  | bigint        | ok      | 1.0e+300",
            "numeric | 'n/a'                  | integer       | fails   | NULL",
            "blob    | '17'                   | integer       | ok      | 17",
            "blob    | x'00'                  | text          | fails   | NULL",
            "integer | 'garbage'              | bigint        | ok      | 'garbage'",
    })
    void values_are_told_by_whether_they_convert_and_come_back(String from, String value, String to, String fate, String after)
            throws SQLException {
        Conversion conversion = new SqliteGateSql().conversion(column(from), column(to));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table old (a " + from + ")");
            statement.execute("create table new (a " + to + ")");
            statement.execute("insert into old values (" + value + ")");
            statement.execute("insert into new select " + conversion.expression() + " from old");

            boolean fails = holds(statement, conversion.fails());
            boolean changes = !fails && holds(statement, conversion.changes());

            assertThat(fails ? "fails" : changes ? "changes" : "ok").isEqualTo(fate);
            try (ResultSet rows = statement.executeQuery("select quote(a) from new")) {
                assertThat(rows.getString(1)).isEqualTo(after);
            }
        }
    }

    private static boolean holds(Statement statement, String condition) throws SQLException {
        if (condition == null) {
            return false;
        }
        try (ResultSet rows = statement.executeQuery("select count(*) from old where " + condition)) {
            return rows.getInt(1) > 0;
        }
    }

    @Test
    void what_sqlite_does_by_itself_is_not_asked_for() {
        assertThat(new SqliteGateSql().conversion(column("varchar(80)"), column("varchar(5)")))
                .isEqualTo(new Conversion("\"a\"", true, null, null));
        assertThat(new SqliteGateSql().conversion(column("integer"), column("bigint")).ordinary()).isTrue();
        assertThat(new SqliteGateSql().conversion(column("text"), column("bigint")).ordinary()).isFalse();
    }

    private static Column column(String type) {
        return new Column("a", new DataType(type, null), true, new ColumnValue.None(), null);
    }
}
