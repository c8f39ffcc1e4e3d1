package io.quarkiverse.hyperstack.schema.random;

import java.util.List;

/** PostgreSQL's types. */
final class PostgresqlKinds {

    private static final List<String> TEXTS = List.of("''", "'größe ✓'", "'it''s'", "'1'", "'1.5'", "'true'", "'2024-02-29'",
            "'A'", "'  '", "'1e3'", "'007'", "'a\\b'");
    private static final List<String> WORDS = List.of("'it''s'", "''", "lower('A' || 'b')");
    private static final List<String> ZEROS = List.of("0", "7", "1 + 2");

    static final Kind ENUM = new Kind("", Family.ENUM, "", List.of(), List.of());

    static final List<Kind> ALL = List.of(
            new Kind("text", Family.TEXT, "'v%1$d'", TEXTS, WORDS),
            new Kind("integer", Family.INTEGER, "%1$d", List.of("0", "-5", "2147483647", "44"), ZEROS),
            new Kind("bigint", Family.INTEGER, "%1$d", List.of("0", "-5", "9223372036854775807", "2147483648"), ZEROS),
            new Kind("varchar(20)", Family.TEXT, "'v%1$d'", TEXTS, WORDS),
            new Kind("varchar(3)", Family.TEXT, "'%1$d'", List.of("''", "'1'", "'ü'", "'abc'"), List.of("'abc'", "''")),
            new Kind("numeric(10,2)", Family.DECIMAL, "%1$d.25", List.of("0", "-0.01", "99999999.99", "3"),
                    List.of("1.5", "0")),
            new Kind("boolean", Family.BOOLEAN, "%1$d %% 2 = 0", List.of("true", "false"), List.of("true", "false")),
            new Kind("date", Family.DATE, "date '2024-01-01' + %1$d", List.of("'1999-12-31'", "'infinity'"),
                    List.of("current_date", "'2024-01-31'")),
            new Kind("timestamp", Family.TIMESTAMP, "timestamp '2024-01-01 10:00:00.123456' + interval '%1$d hours'",
                    List.of("'1999-12-31 23:59:59.999999'", "'2024-02-29'"),
                    List.of("current_timestamp", "'2024-01-31 10:00:00'")),
            new Kind("timestamptz", Family.TIMESTAMP, "timestamptz '2024-01-01 10:00:00.5+02' + interval '%1$d hours'",
                    List.of("'2024-06-01 12:00:00+02'", "'2024-02-29 00:00:00Z'"), List.of("now()")),
            new Kind("timestamp(0)", Family.TIMESTAMP, "timestamp '2024-01-01 10:00:00' + interval '%1$d hours'",
                    List.of("'1999-12-31 23:59:59'"), List.of("localtimestamp")),
            new Kind("time", Family.TIME, "time '10:00' + interval '%1$d minutes'", List.of("'00:00'", "'24:00'"),
                    List.of("'12:30'")),
            new Kind("uuid", Family.UUID, "'00000000-0000-4000-8000-0000000000%1$02d'", List.of(),
                    List.of("gen_random_uuid()", "'00000000-0000-4000-8000-000000000099'")),
            new Kind("bytea", Family.BLOB, "'\\x00%1$02d'", List.of("''", "'\\x00ff'", "'\\x31'"), List.of("'\\x00ff'")),
            new Kind("double precision", Family.REAL, "%1$d.5", List.of("0", "1e300", "'NaN'", "-0.1"), List.of("0.5")),
            new Kind("real", Family.REAL, "%1$d.5", List.of("0", "1e30", "'Infinity'", "0.1"), List.of("0.5")),
            new Kind("numeric", Family.DECIMAL, "%1$d.125", List.of("1e-10", "123456789012345678901234567890.5"),
                    List.of("1.5")),
            new Kind("numeric(5,1)", Family.DECIMAL, "%1$d.5", List.of("0", "9999.9"), List.of("1.5")),
            new Kind("smallint", Family.INTEGER, "%1$d", List.of("0", "-5", "32767"), ZEROS),
            new Kind("char(3)", Family.TEXT, "'c%1$02d'", List.of("'a'", "'1'", "'ü'"), List.of("'abc'")),
            new Kind("jsonb", Family.JSON, "'{\"n\": %1$d}'", List.of("'[]'", "'null'", "'\"ü\"'"), List.of("'{}'")),
            new Kind("text[]", Family.ARRAY, "array['v%1$d', 'ü']", List.of("'{}'", "array[null, 'a']"), List.of("'{}'")),
            ENUM);

    private PostgresqlKinds() {
    }
}
