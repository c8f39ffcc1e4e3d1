package io.quarkiverse.hyperstack.copy.value;

import static io.quarkiverse.hyperstack.copy.value.Reason.INVALID_UTF8;
import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_BINARY;
import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_TEXT;
import static io.quarkiverse.hyperstack.copy.value.Reason.NULL_VALUE;
import static io.quarkiverse.hyperstack.copy.value.Reason.NUL_CHARACTER;
import static io.quarkiverse.hyperstack.copy.value.Reason.TOO_LONG;
import static io.quarkiverse.hyperstack.copy.value.Reason.UNKNOWN_LABEL;
import static io.quarkiverse.hyperstack.copy.value.Reason.UNSUPPORTED_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void theLengthOfATextIsThatOfItsCodePoints() {
        Value.into("character varying(3)").of("abc", "abc").of("😀😀😀", "😀😀😀").of("", "").of("a\\\n", "a\\\n").of(12L, "12")
                .refused("abcd", TOO_LONG).refused("😀😀😀😀", TOO_LONG).refused("abc ", TOO_LONG);
        assertThat(Value.into("character varying(3)").detail("abcd", TOO_LONG))
                .isEqualTo("4 characters; the column takes 3: \"abcd\"");
        Value.into("text").of("x".repeat(100_000), "x".repeat(100_000));
        Value.into("character varying").of("any", "any");
    }

    @Test
    void charactersThatPostgresqlCannotHoldAreRefused() {
        Value.into("text").refused("a\0b", NUL_CHARACTER).refused(new InvalidText(new byte[]{0x61, (byte) 0xff}), INVALID_UTF8)
                .refused(new byte[]{0x61}, NOT_TEXT).of("\ufffd", "\ufffd");
        assertThat(Value.into("text").detail(new InvalidText(new byte[]{0x61, (byte) 0xff}), INVALID_UTF8)).contains("61ff");
    }

    @Test
    void theDriverReadsBrokenTextAsReplacedCharactersAndItsBytesAsTheyAre() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select cast(x'61ff62' as text)")) {
            assertThat(rows.getObject(1)).isEqualTo("a\ufffdb");
            assertThat(rows.getBytes(1)).containsExactly(0x61, 0xff, 0x62);
        }
    }

    @Test
    void spacesAtTheEndOfAPaddedTextMeanNothing() {
        Value.into("character(3)").of("ab", "ab ").of("abc   ", "abc").of("", "   ").of("😀", "😀  ").refused("abcd", TOO_LONG)
                .refused("a\0", NUL_CHARACTER).refused(new byte[0], NOT_TEXT);
    }

    @Test
    void bytesAreWrittenInHexadecimal() {
        Value.into("bytea").of(new byte[]{0, -1}, "\\x00ff").of(new byte[0], "\\x").refused("abc", NOT_BINARY)
                .refused(1L, NOT_BINARY).refused(1.5, NOT_BINARY);
    }

    @Test
    void theContentOfALargeObjectIsBytesOrTheUtf8OfAText() {
        Value.into("oid").of(new byte[]{0, -1}, "\\x00ff").of("aä", "\\x61c3a4").refused(7L, NOT_BINARY)
                .refused("\0", NUL_CHARACTER);
    }

    @Test
    void anEnumTakesItsLabels() {
        Value.into("colour").labelled("GREEN", "RED").of("RED", "RED").refused("red", UNKNOWN_LABEL).refused(0L, UNKNOWN_LABEL)
                .refused(0.5, UNKNOWN_LABEL).refused(new byte[]{1}, UNKNOWN_LABEL);
        assertThat(Value.into("colour").labelled("GREEN", "RED").detail("BLUE", UNKNOWN_LABEL))
                .isEqualTo("\"BLUE\"; the labels are [GREEN, RED]");
    }

    @Test
    void nullNeedsAColumnThatTakesIt() {
        Value.into("text").refused(null, NULL_VALUE);
        assertThat(new Conversions(java.time.ZoneOffset.UTC).between(new SourceColumn(Database.SQLITE, "text"),
                new TargetColumn(Database.POSTGRESQL, "text", true, java.util.List.of())).convert(null))
                .isSameAs(Converted.NULL);
    }

    @Test
    void aTypeThatNothingIsKnownOfTakesNothing() {
        Value.into("tsvector").refused("a", UNSUPPORTED_TYPE).refused(1L, UNSUPPORTED_TYPE).refused(1.5, UNSUPPORTED_TYPE)
                .refused(new byte[0], UNSUPPORTED_TYPE);
        Value.into("\"my(type)\"").refused("a", UNSUPPORTED_TYPE);
    }
}
