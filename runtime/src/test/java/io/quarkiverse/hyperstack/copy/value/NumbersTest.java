package io.quarkiverse.hyperstack.copy.value;

import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_A_BOOLEAN;
import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_A_NUMBER;
import static io.quarkiverse.hyperstack.copy.value.Reason.OUT_OF_RANGE;
import static io.quarkiverse.hyperstack.copy.value.Reason.WOULD_ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void booleansAreZeroOrOneOrAWordOfPostgresql() {
        Value.into("boolean").of(1L, "t").of(0L, "f").of(1.0, "t").of("T", "t").of("F", "f").of("Y", "t").of("N", "f")
                .of("true", "t").of("off", "f").refused(2L, NOT_A_BOOLEAN).refused(-1L, NOT_A_BOOLEAN)
                .refused(0.5, NOT_A_BOOLEAN).refused("", NOT_A_BOOLEAN).refused("maybe", NOT_A_BOOLEAN)
                .refused(new byte[]{1}, NOT_A_BOOLEAN);
    }

    @Test
    void integersStayInTheRangeOfTheirType() {
        Value.into("smallint").of(32767L, "32767").refused(32768L, OUT_OF_RANGE).refused(-32769L, OUT_OF_RANGE);
        Value.into("integer").of(-2147483648L, "-2147483648").refused(2147483648L, OUT_OF_RANGE);
        Value.into("bigint").of(Long.MIN_VALUE, "-9223372036854775808").of("9223372036854775807", "9223372036854775807")
                .of(-9223372036854775808.0, "-9223372036854775808").refused(9223372036854775808.0, OUT_OF_RANGE)
                .refused("9223372036854775808", OUT_OF_RANGE).refused(Double.POSITIVE_INFINITY, OUT_OF_RANGE);
    }

    @Test
    void anIntegerIsNeitherAFractionNorAWordNorBytes() {
        Value.into("integer").of(5.0, "5").of("-12", "-12").of("+12", "12").refused(5.5, WOULD_ROUND)
                .refused("abc", NOT_A_NUMBER)
                .refused("", NOT_A_NUMBER).refused("-", NOT_A_NUMBER).refused("1.0", NOT_A_NUMBER).refused("٣", NOT_A_NUMBER)
                .refused(new byte[]{49}, NOT_A_NUMBER);
    }

    @Test
    void aDecimalNumberComesBackFromAFloatingPointNumberAsItWasWritten() {
        Value.into("numeric(38,2)").of(12.3, "12.30").of(-0.07, "-0.07").of(1L, "1.00").of(0.0, "0.00").of(-0.0, "0.00")
                .of(12345678901234.56, "12345678901234.56").of(1e20, "100000000000000000000.00").of("1.5", "1.50")
                .of("1e3", "1000.00");
        Value.into("numeric(12,4)").of(0.0001, "0.0001").of(99999999.9999, "99999999.9999");
        Value.into("numeric(38,18)").of(1e-18, "0.000000000000000001").of(0.1, "0.100000000000000000");
        Value.into("numeric(3,3)").of(0.125, "0.125").of(0L, "0.000").refused(1L, OUT_OF_RANGE);
        Value.into("numeric(5)").of(12345L, "12345").of(12345.0, "12345").refused(123456L, OUT_OF_RANGE);
    }

    @Test
    void everyAmountWithTwoDigitsSurvives() {
        Random random = new Random(5);
        ColumnConversion conversion = Value.into("numeric(38,2)").conversion();
        for (int i = 0; i < 100_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong() % (1L << random.nextInt(49) + 1), 2);
            assertThat(conversion.convert(amount.doubleValue()).value()).isEqualTo(amount.toPlainString());
        }
    }

    @Test
    void aSumThatDriftedIsWhatTheApplicationReadsOfIt() {
        assertThat(0.1 + 0.2).isNotEqualTo(0.3);
        Value.into("numeric(38,2)").of(0.1 + 0.2, "0.30").of(1.1 * 1.1 * 100, "121.00");
    }

    @Test
    void aNumberWithMoreDigitsThanTheColumnIsRefused() {
        Value.into("numeric(38,2)").refused(12.345, WOULD_ROUND).refused("0.001", WOULD_ROUND).refused("abc", NOT_A_NUMBER)
                .refused("NaN", NOT_A_NUMBER).refused(new byte[0], NOT_A_NUMBER).refused(Double.NEGATIVE_INFINITY, OUT_OF_RANGE)
                .refused(1e36, OUT_OF_RANGE).of(1e35, "1" + "0".repeat(35) + ".00");
        Value.into("numeric(5,2)").of(999.99, "999.99").refused(1000L, OUT_OF_RANGE).refused(1000.5, OUT_OF_RANGE)
                .refused(-1000.0, OUT_OF_RANGE);
        assertThat(Value.into("numeric(5,2)").detail(12.345, WOULD_ROUND))
                .isEqualTo("12.345; numeric(5,2) takes 2 digits behind the point");
    }

    @Test
    void aNumericWithoutDigitsTakesEveryNumber() {
        Value.into("numeric").of(0.1, "0.1").of(5L, "5").of("1.50", "1.5").of("1e3", "1000")
                .of(0.1 + 0.2, "0.30000000000000004")
                .refused("1e200000", OUT_OF_RANGE).refused("x", NOT_A_NUMBER);
    }

    @Test
    void floatingPointNumbersKeepTheirBits() {
        Value.into("double precision").of(0.1, "0.1").of(Double.MIN_VALUE, "4.9E-324").of(Double.POSITIVE_INFINITY, "Infinity")
                .of(5L, "5.0").of("NaN", "NaN").refused((1L << 53) + 1, WOULD_ROUND).refused("abc", NOT_A_NUMBER)
                .refused("1d", NOT_A_NUMBER).refused("1e400", OUT_OF_RANGE).refused(new byte[8], NOT_A_NUMBER)
                .same("1e+300", "1.0E300").same("5e-324", "4.9E-324").different("-0", "0");
        Value.into("real").of((double) 0.1f, "0.1").of(0.1, "0.1").of((double) Float.MIN_VALUE, "1.4E-45")
                .refused(0.12345678901, WOULD_ROUND).refused(1e39, OUT_OF_RANGE).same("1e-45", "1.4E-45");
    }
}
