package io.quarkiverse.hyperstack.copy.value;

import static io.quarkiverse.hyperstack.copy.value.Reason.INVALID_UTF8;
import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_AN_ARRAY;
import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_A_UUID;
import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_JSON;
import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_TEXT;
import static io.quarkiverse.hyperstack.copy.value.Reason.NUL_CHARACTER;
import static io.quarkiverse.hyperstack.copy.value.Reason.OUT_OF_RANGE;
import static io.quarkiverse.hyperstack.copy.value.Reason.TOO_LONG;
import static io.quarkiverse.hyperstack.copy.value.Reason.UNSUPPORTED_TYPE;
import static io.quarkiverse.hyperstack.copy.value.Reason.WOULD_ROUND;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class OtherTypesTest {

    private static final String UUID_TEXT = "01234567-89ab-cdef-fedc-ba9876543210";

    @Test
    void aUuidIsSixteenBytesOrItsText() {
        byte[] bytes = {1, 0x23, 0x45, 0x67, (byte) 0x89, (byte) 0xab, (byte) 0xcd, (byte) 0xef, (byte) 0xfe, (byte) 0xdc,
                (byte) 0xba, (byte) 0x98, 0x76, 0x54, 0x32, 0x10};
        Value.into("uuid").of(bytes, UUID_TEXT).of(UUID_TEXT, UUID_TEXT).of(UUID_TEXT.toUpperCase(), UUID_TEXT)
                .of(UUID_TEXT.replace("-", ""), UUID_TEXT).refused(new byte[15], NOT_A_UUID).refused("", NOT_A_UUID)
                .refused(UUID_TEXT.replace('-', '0'), NOT_A_UUID).refused(UUID_TEXT.replace('f', 'g'), NOT_A_UUID)
                .refused(5L, NOT_A_UUID).refused(5.5, NOT_A_UUID);
    }

    @Test
    void jsonIsReadAsPostgresqlReadsIt() {
        Value.into("jsonb").of("{\"b\": 1,\n\"a\": [true, false, null, -0.5e+10, \"\\u00e4\\ud83d\\ude00\"]}",
                "{\"b\": 1,\n\"a\": [true, false, null, -0.5e+10, \"\\u00e4\\ud83d\\ude00\"]}").of("\"text\"", "\"text\"")
                .of(5L, "5").of(2.5, "2.5");
        for (String broken : List.of("", "{", "{}}", "{'a':1}", "[1,]", "01", "1.", ".5", "+1", "nul", "NaN", "\"a", "\"\\x\"",
                "\"\n\"", "{\"a\" 1}", "\"\\u12g4\"", "[1 2]", "tru", "-", "1e", "\u00a01", "[".repeat(2000))) {
            Value.into("jsonb").refused(broken, NOT_JSON);
            Value.into("json").refused(broken, NOT_JSON);
        }
        Value.into("jsonb").refused("\"\\u0000\"", NUL_CHARACTER).refused("\"\0\"", NUL_CHARACTER)
                .refused("\"\\ud800\"", INVALID_UTF8).refused("\"\\udc00\\ud800\"", INVALID_UTF8)
                .refused("1e200000", OUT_OF_RANGE)
                .refused(new byte[]{'1'}, NOT_JSON).refused(Double.POSITIVE_INFINITY, NOT_JSON);
        Value.into("json").of("\"\\u0000\"", "\"\\u0000\"").refused("\"\0\"", NUL_CHARACTER);
    }

    @Test
    void jsonIsComparedByWhatItSays() {
        Value.into("jsonb").same("{\"b\":1,\"a\":[1.50, 100, 1e2]}", "{\"a\": [1.5, 100, 100], \"b\": 1.0}")
                .same("\"\\u00e4\\n\\/\"", "\"ä\\u000a/\"").same("{\"a\":1,\"a\":2}", "{\"a\": 2}").same("-0", "0")
                .same("[ ]", "[]")
                .same("{ }", "{}").same("\"\\u0022\\u005c\"", "\"\\\"\\\\\"").different("\"1\"", "1")
                .different("[1,2]", "[2,1]")
                .different("{\"a\":null}", "{}").different("100", "10").different("1e2", "1e3").same("1e2", "100");
        Value.into("json").different("[1]", "[ 1]");
    }

    @Test
    void anArrayIsWhatJavaHasStored() throws IOException {
        Value.into("integer[]").of(stored(new int[]{1, -2}), "{1,-2}").of(stored(new int[0]), "{}")
                .of(stored(List.of(Year.of(2024))), "{2024}");
        Value.into("bigint[]").of(stored(new Long[]{1L, null}), "{1,NULL}");
        Value.into("smallint[]").of(stored(new short[]{1}), "{1}").of(stored(List.of(Thread.State.RUNNABLE)), "{1}");
        Value.into("character varying(255)[]")
                .of(stored(new String[]{"a", "", "null", "b\"\\", "c d", null}), "{a,\"\",\"null\",\"b\\\"\\\\\",\"c d\",NULL}")
                .of(stored(new TreeSet<>(List.of("b", "a"))), "{a,b}").of(stored(List.of(Thread.State.NEW)), "{NEW}")
                .of(stored(Arrays.asList('x')), "{x}");
        Value.into("boolean[]").of(stored(new boolean[]{true, false}), "{t,f}");
        Value.into("uuid[]").of(stored(List.of(UUID.fromString(UUID_TEXT))), "{" + UUID_TEXT + "}");
        Value.into("double precision[]").of(stored(new double[]{0.1, Double.NaN}), "{0.1,NaN}");
        Value.into("real[]").of(stored(new float[]{0.1f}), "{0.1}");
        Value.into("bytea[]").of(stored(new byte[][]{{0}}), "{\"\\\\x00\"}");
        Value.into("numeric(21,0)[]").of(stored(List.of(Duration.ofSeconds(-1, 1))), "{-999999999}");
        Value.into("time(0) without time zone[]").of(stored(List.of(LocalTime.of(1, 2))), "{01:02:00}");
        Value.into("timestamp(6) with time zone[]")
                .of(stored(List.of(OffsetDateTime.parse("2024-01-01T01:00+01:00"))), "{\"2024-01-01 00:00:00+00\"}")
                .of(stored(List.of(ZonedDateTime.parse("2024-01-01T01:00+01:00[Europe/Zurich]"))),
                        "{\"2024-01-01 00:00:00+00\"}");
        Value.into("timestamp(6) without time zone[]")
                .of(stored(List.of(java.sql.Timestamp.valueOf("2024-01-01 00:00:00.123456"))),
                        "{\"2024-01-01 00:00:00.123456\"}")
                .of("{\"2024-01-01 00:00:00\",NULL}", "{\"2024-01-01 00:00:00\",NULL}");
    }

    @Test
    void anArrayWithAnElementThatDoesNotFitIsRefused() throws IOException {
        Value.into("character varying(2)[]").refused(stored(List.of("abc")), TOO_LONG).refused("{abc}", TOO_LONG);
        Value.into("numeric(5,2)[]").refused(stored(List.of(new java.math.BigDecimal("0.001"))), WOULD_ROUND);
        Value.into("integer[]").refused(stored("text"), NOT_AN_ARRAY).refused(new byte[]{1, 2, 3}, NOT_AN_ARRAY)
                .refused(new byte[0], NOT_AN_ARRAY).refused("1,2", NOT_AN_ARRAY).refused("{1,}", NOT_AN_ARRAY)
                .refused("{{1}}", NOT_AN_ARRAY).refused("{\"1", NOT_AN_ARRAY).refused(5L, NOT_AN_ARRAY)
                .refused(5.5, NOT_AN_ARRAY);
    }

    @Test
    void aStoredObjectOfAnotherClassIsNotLetIn() throws IOException {
        Value.into("text[]").refused(stored(List.of(new java.io.File("x"))), NOT_AN_ARRAY)
                .refused(stored(List.of(URI.create("x"))), NOT_AN_ARRAY);
    }

    @Test
    void arraysAreComparedElementByElement() {
        Value.into("double precision[]").same("{1e+300,NULL}", "{1.0E300,NULL}").different("{1,2}", "{2,1}");
        Value.into("text[]").different("{NULL}", "{\"NULL\"}").different("{}", "{\"\"}");
    }

    @Test
    void anAddressIsBytesOrText() {
        Value.into("inet").of(new byte[]{(byte) 192, (byte) 168, 0, 1}, "192.168.0.1").of("192.168.0.1", "192.168.0.1")
                .same("::1", "0:0:0:0:0:0:0:1").same("10.0.0.0/8", "10.0.0.0/8").refused("localhost", UNSUPPORTED_TYPE)
                .refused("1.2.3", UNSUPPORTED_TYPE).refused(new byte[3], UNSUPPORTED_TYPE).refused(1L, UNSUPPORTED_TYPE);
    }

    @Test
    void xmlIsWellFormed() {
        Value.into("xml").of("<a b='1'/>", "<a b='1'/>").of("some <b>text</b>", "some <b>text</b>")
                .refused("<a>", UNSUPPORTED_TYPE).refused("</x><x>", UNSUPPORTED_TYPE).refused("a & b", UNSUPPORTED_TYPE)
                .refused("\0", NUL_CHARACTER).refused(new byte[0], NOT_TEXT)
                .same("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>", "<a/>");
    }

    private static byte[] stored(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
