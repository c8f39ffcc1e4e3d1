package io.quarkiverse.hyperstack.copy.value;

import static io.quarkiverse.hyperstack.copy.value.Reason.NOT_A_DATE;
import static io.quarkiverse.hyperstack.copy.value.Reason.OUT_OF_RANGE;
import static io.quarkiverse.hyperstack.copy.value.Reason.WOULD_ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Random;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;

class DatesAndTimesTest {

    private static final String STAMP = "timestamp(6) without time zone";
    private static final String INSTANT = "timestamp(6) with time zone";
    private static final String TIME = "time(3) without time zone";

    @Test
    void anIntegerIsMillisecondsAndShowsAsTheClockOfTheApplicationDid() {
        Value.into(STAMP).of(1722258855123L, "2024-07-29 15:14:15.123").of(0L, "1970-01-01 01:00:00")
                .of(-1L, "1970-01-01 00:59:59.999").of(253402300800000L, "10000-01-01 01:00:00");
        Value.into(INSTANT).of(1722258855123L, "2024-07-29 13:14:15.123+00").of(0L, "1970-01-01 00:00:00+00")
                .of(-62135769600001L, "0001-12-31 23:59:59.999+00 BC");
        Value.into(STAMP).at("UTC").of(-62135769600000L, "0001-01-01 00:00:00").of(-62135769600001L,
                "0001-12-31 23:59:59.999 BC");
    }

    @Test
    void aDateIsTheBeginningOfADayWhereTheApplicationRan() {
        Value.into("date").of(1722204000000L, "2024-07-29").of(-3600000L, "1970-01-01").refused(0L, NOT_A_DATE)
                .refused(1722204000L, NOT_A_DATE).refused(1722204000001L, NOT_A_DATE);
        assertThat(Value.into("date").at("UTC").detail(1722204000000L, NOT_A_DATE)).isEqualTo(
                "1722204000000 milliseconds are no beginning of a day, but 2024-07-28 22:00:00: was it stored in another time zone?");
        Value.into("date").at("UTC").of(253402300800000L, "10000-01-01").of(-62135769600000L - 86400000L, "0001-12-31 BC")
                .refused(Long.MAX_VALUE, OUT_OF_RANGE).refused(86400000L * 3_000_000_000L, OUT_OF_RANGE);
    }

    @Test
    void aDayThatBeginsAtOneOClockIsADay() {
        Value.into("date").at("America/Sao_Paulo").of(1541300400000L, "2018-11-04").refused(1541300400001L, NOT_A_DATE);
    }

    @Test
    void aMidnightThatComesTwiceBeginsADay() {
        Value.into("date").at("America/Havana").of(java.time.Instant.parse("2024-11-03T04:00:00Z").toEpochMilli(), "2024-11-03")
                .of(java.time.Instant.parse("2024-11-03T05:00:00Z").toEpochMilli(), "2024-11-03");
    }

    @Test
    void theClockIsThatOfJavaSqlInEveryYear() {
        TimeZone usual = TimeZone.getDefault();
        Random random = new Random(5);
        try {
            for (String zone : new String[]{"UTC", "America/New_York", "Europe/Amsterdam", "Asia/Kolkata"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                ColumnConversion conversion = Value.into(STAMP).at(zone).conversion();
                for (int i = 0; i < 20_000; i++) {
                    long millis = (random.nextLong(110_000_000_000L) - 49_000_000_000L) * 1000;
                    Timestamp stamp = new Timestamp(millis);
                    // Only the Julian calendar had that day in 1500; no date of java.time is it.
                    if (!stamp.toString().contains("00-02-29")) {
                        assertThat(conversion.convert(millis).value() + ".0").describedAs("%s in %s", millis, zone)
                                .isEqualTo(stamp.toString());
                    }
                }
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void daysAreCountedAsJavaTimeCountsThem() {
        for (long day = -800_000; day < 3_000_000; day += 97) {
            LocalDate date = LocalDate.ofEpochDay(day);
            assertThat(Days.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())).isEqualTo(day);
            StringBuilder text = new StringBuilder();
            boolean beforeChrist = Days.append(day, text);
            assertThat(beforeChrist).isEqualTo(date.getYear() < 1);
            if (date.getYear() > 0 && date.getYear() < 10_000) {
                assertThat(text).hasToString(date.toString());
            }
        }
    }

    @Test
    void aTextSaysWhatTheClockShows() {
        Value.into(STAMP).of("2024-07-29 13:14:15.123456", "2024-07-29 13:14:15.123456").of("2024-07-29", "2024-07-29 00:00:00")
                .of("2024-07-29T13:14", "2024-07-29 13:14:00").of("2024-07-29 13:14:15.100", "2024-07-29 13:14:15.1")
                .of("2024-07-29T13:14:15Z", "2024-07-29 15:14:15").of("2024-07-29 13:14:15-04", "2024-07-29 19:14:15")
                .of("12345-01-01 00:00:00", "12345-01-01 00:00:00").of("0044-03-15 00:00:00 BC", "0044-03-15 00:00:00 BC");
        Value.into(INSTANT).of("2024-07-29 13:14:15", "2024-07-29 13:14:15+00").of("2024-07-29 13:14:15.5+02:00",
                "2024-07-29 11:14:15.5+00").of("2024-07-29 13:14:15 +0530", "2024-07-29 07:44:15+00")
                .of("2024-01-01 00:00:00+00", "2024-01-01 00:00:00+00");
        Value.into("date").of("2024-02-29", "2024-02-29").of("2024-02-29 00:00:00.000", "2024-02-29");
    }

    @Test
    void aTextThatIsNoDateIsRefused() {
        for (String text : new String[]{"0000-00-00", "2024-00-10", "2024-13-01", "2023-02-29", "2024-04-31", "2024-1-1",
                "24-01-01",
                "", "today", "2024-01-01 24:00:00", "2024-01-01 12:60", "2024-01-01 12:00:60", "2024-01-01 12:00:00.",
                "2024-01-01 12:00:00.1234567890", "2024-01-01 12:00:00+99", "2024-01-01 12:00:00 AM", "2024-01-01x",
                "-2024-01-01",
                "0000-01-01", "29.02.2024", "2024-01-01 1:00", "1722258855123", "2024-01-01T", "٢٠٢٤-01-01"}) {
            Value.into(STAMP).refused(text, NOT_A_DATE);
            Value.into("date").refused(text, NOT_A_DATE);
        }
        Value.into("date").refused("2024-01-01 00:00:01", NOT_A_DATE).refused(new byte[]{1}, NOT_A_DATE);
        Value.into(STAMP).refused(new byte[]{1}, NOT_A_DATE).refused("294277-01-01", OUT_OF_RANGE)
                .refused("4714-01-01 00:00:00 BC", OUT_OF_RANGE).refused(Long.MAX_VALUE, OUT_OF_RANGE);
    }

    @Test
    void aFloatingPointNumberIsAJulianDay() {
        Value.into("date").of(2460520.5, "2024-07-29").refused(2460520.75, NOT_A_DATE).refused(1e300, NOT_A_DATE);
        Value.into(STAMP).of(2460521.0515639237, "2024-07-29 13:14:15.123").of(2440587.5, "1970-01-01 00:00:00")
                .refused(Double.POSITIVE_INFINITY, NOT_A_DATE);
        Value.into(INSTANT).of(2460521.0515639237, "2024-07-29 13:14:15.123+00");
        Value.into(TIME).of(2440588.0, "12:00:00");
    }

    @Test
    void aTimeIsWhatTheClockShowed() {
        Value.into(TIME).of(0L, "01:00:00").of(-3600000L, "00:00:00").of(82799999L, "23:59:59.999")
                .of("13:14:15.120", "13:14:15.12")
                .of("13:14", "13:14:00").of("1970-01-01 13:14:15.123", "13:14:15.123").refused("24:00", NOT_A_DATE)
                .refused("1970-01-02 00:00:00", NOT_A_DATE).refused("noon", NOT_A_DATE).refused(new byte[0], NOT_A_DATE)
                .refused("13:14:15.1234", WOULD_ROUND).refused(Long.MAX_VALUE, OUT_OF_RANGE);
        Value.into("time(0) without time zone").of(47655000L, "14:14:15").refused(47655001L, WOULD_ROUND);
    }

    @Test
    void digitsOfASecondThatTheColumnDoesNotTakeAreRefused() {
        Value.into(STAMP).refused("2024-07-29 13:14:15.1234567", WOULD_ROUND).of("2024-07-29 13:14:15.123456000",
                "2024-07-29 13:14:15.123456");
        Value.into("timestamp(0) without time zone").refused(1L, WOULD_ROUND).of(1000L, "1970-01-01 01:00:01");
        Value.into("timestamp without time zone").of(1L, "1970-01-01 01:00:00.001");
    }
}
