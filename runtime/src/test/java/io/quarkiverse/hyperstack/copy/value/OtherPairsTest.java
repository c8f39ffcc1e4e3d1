package io.quarkiverse.hyperstack.copy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class OtherPairsTest {

    @Test
    void betweenFilesOfSqliteEveryValueStaysAsItIsStored() {
        ColumnConversion conversion = between(Database.SQLITE, "integer", Database.SQLITE, "integer");
        for (Object value : List.of(1L, 1.5, "abc", new byte[]{1})) {
            assertThat(conversion.convert(value).value()).isSameAs(value);
        }
        assertThat(conversion.convert(null).misfit()).isNull();
        assertThat(misfit(conversion, new InvalidText(new byte[]{-1}))).isEqualTo(Reason.INVALID_UTF8);
    }

    @Test
    void aNumberThatSqliteStoresInAnotherWayIsTheSameNumber() {
        ColumnConversion real = between(Database.SQLITE, "integer", Database.SQLITE, "float");
        assertThat(real.canonical(5.0)).isEqualTo(real.canonical(5L));
        assertThat(real.canonical(5.5)).isNotEqualTo(real.canonical(5L));
    }

    @Test
    void betweenServersWithTheSameTypeTextStaysAsItIs() {
        for (String type : List.of("interval", "tsvector", "timestamp(6) without time zone", "numeric(38,2)", "text[]")) {
            ColumnConversion conversion = between(Database.POSTGRESQL, type, Database.POSTGRESQL, type);
            assertThat(conversion.convert("any").value()).isEqualTo("any");
            assertThat(conversion.convert(null)).isSameAs(Converted.NULL);
        }
        assertThat(between(Database.POSTGRESQL, "jsonb", Database.POSTGRESQL, "jsonb").canonical("[1.0]")).isEqualTo("[1]");
    }

    @Test
    void betweenServersWithOtherTypesEveryTextIsChecked() {
        assertThat(convert("bigint", "integer", "5")).isEqualTo("5");
        assertThat(reason("bigint", "integer", "5000000000")).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(reason("text", "character varying(3)", "abcd")).isEqualTo(Reason.TOO_LONG);
        assertThat(convert("numeric(38,4)", "numeric(38,2)", "1.5000")).isEqualTo("1.50");
        assertThat(reason("numeric(38,4)", "numeric(38,2)", "1.5001")).isEqualTo(Reason.WOULD_ROUND);
        assertThat(convert("timestamp(6) with time zone", "timestamp(3) with time zone", "2024-01-01 00:00:00.12+00"))
                .isEqualTo("2024-01-01 00:00:00.12+00");
        assertThat(convert("boolean", "boolean", "t")).isEqualTo("t");
        assertThat(convert("character varying(255)[]", "text[]", "{\"a b\",NULL}")).isEqualTo("{\"a b\",NULL}");
    }

    @Test
    void betweenServersALabelMustExist() {
        ColumnConversion conversion = new Conversions(ZoneOffset.UTC).between(new SourceColumn(Database.POSTGRESQL, "colour"),
                new TargetColumn(Database.POSTGRESQL, "colour", true, List.of("RED")));
        assertThat(conversion.convert("RED").value()).isEqualTo("RED");
        assertThat(misfit(conversion, "BLUE")).isEqualTo(Reason.UNKNOWN_LABEL);
    }

    @Test
    void fromPostgresqlToSqliteNothingIsConverted() {
        assertThat(misfit(between(Database.POSTGRESQL, "text", Database.SQLITE, "text"), "a"))
                .isEqualTo(Reason.UNSUPPORTED_TYPE);
    }

    private static Object convert(String from, String to, String value) {
        return Objects.requireNonNull(between(Database.POSTGRESQL, from, Database.POSTGRESQL, to).convert(value).value());
    }

    private static Reason reason(String from, String to, String value) {
        return misfit(between(Database.POSTGRESQL, from, Database.POSTGRESQL, to), value);
    }

    private static Reason misfit(ColumnConversion conversion, Object value) {
        return Objects.requireNonNull(conversion.convert(value).misfit()).reason();
    }

    private static ColumnConversion between(Database from, String type, Database to, String otherType) {
        return new Conversions(ZoneOffset.UTC).between(new SourceColumn(from, type),
                new TargetColumn(to, otherType, true, List.of()));
    }
}
