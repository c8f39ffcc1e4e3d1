package io.quarkiverse.hyperstack.copy.value;

import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

/** Values that are easy to lose, for each type of an attribute of {@link Everything}. */
final class EdgeValues {

    /** Days that begin late, moments that a clock shows twice or never, leap days, calendars that end. */
    private static final List<LocalDateTime> MOMENTS = Stream.of("2024-07-29T13:14:15.123456789", "1970-01-01T00:00:00",
            "1969-12-31T23:59:59.999", "2024-02-29T00:00:00.001", "2000-02-29T12:00", "2024-03-10T02:30:00",
            "2024-11-03T01:30:00",
            "2024-03-31T02:30:00", "2024-10-27T02:30:00", "2018-11-04T00:00:00", "2018-11-04T00:30:00", "1900-01-01T00:00:00",
            "1899-12-31T23:59:59", "1883-11-18T12:00:00", "1800-06-15T12:34:56.789", "1582-10-15T00:00:00",
            "1582-10-04T23:59:59", "1000-02-28T06:00:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59.999",
            "+12345-06-07T08:09:10")
            .map(LocalDateTime::parse).toList();

    private static final List<String> TEXTS = List.of("", "it's \"quoted\" \\ back\\\\slashed", "\t\n\r\b\f\u0001\u007f",
            "ä😀e\u0301\u200b\uffff", "\\N", "NULL", "{a,b}", " spaces ", "\\.", "\ufffd", "0", "1e5");

    private final Map<String, List<?>> values = new HashMap<>();

    EdgeValues() throws Exception {
        numbers();
        texts();
        times();
        others();
        lists();
    }

    /** The values for an attribute, first of all null where that is possible. */
    List<?> of(Field attribute) {
        Type type = attribute.getGenericType();
        List<?> found = switch (attribute.getName()) {
            case "text10" -> List.of("", "😀😀😀😀😀😀😀😀😀😀", "a'b\"c\\d\te");
            case "char5" -> List.of("ab'c\\", "äöü😀x");
            case "decimal4" -> decimals("0.0001", "-99999999.9999", "0.1", "12345678.9");
            case "decimal18" -> decimals("0.000000000000000001", "1.5", "123456.789012", "-0.25");
            case "huge20" -> List.of(new BigInteger("9223372036854775807"), BigInteger.ONE.negate());
            case "xml" -> List.of("<a b='ä'>1 &amp; 2</a>", "text <b/> and more");
            case "dateTime" ->
                Stream.of("2024-01-29 23:59:59", "1970-01-01 00:00:00", "2024-02-10 12:30:00").map(Timestamp::valueOf).toList();
            case "wholeTime" -> List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59), LocalTime.of(12, 30));
            default -> values.get(type.getTypeName());
        };
        if (found == null) {
            throw new IllegalStateException("No values for " + type.getTypeName());
        }
        List<Object> all = new ArrayList<>(found);
        if (!attribute.getType().isPrimitive()) {
            all.add(0, null);
        }
        return all;
    }

    private void put(Class<?> type, List<?> list) {
        values.put(type.getTypeName(), list);
    }

    private void numbers() {
        put(boolean.class, List.of(false, true));
        put(Boolean.class, List.of(false, true));
        put(byte.class, List.of(Byte.MIN_VALUE, Byte.MAX_VALUE));
        put(short.class, List.of(Short.MIN_VALUE, Short.MAX_VALUE));
        put(int.class, List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE));
        put(long.class, List.of(Long.MIN_VALUE, 1L << 53 | 1, Long.MAX_VALUE));
        put(BigInteger.class, List.of(BigInteger.ZERO, BigInteger.valueOf(Long.MAX_VALUE), BigInteger.valueOf(Long.MIN_VALUE),
                new BigInteger("1000000000000000000000000000")));
        put(BigDecimal.class, decimals("0", "12.3", "0.01", "-0.07", "1234567.89", "99999999999.99", "1E+20", "0.1", "1.15"));
        put(float.class, List.of(0f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, 0.1f, Float.POSITIVE_INFINITY, -1e10f));
        put(double.class, List.of(0d, -0d, Double.MIN_VALUE, Double.MAX_VALUE, 0.1, 0.1 + 0.2, 2e23, Double.NEGATIVE_INFINITY,
                5.684341886080802E-14, 1e15));
        put(Double.class, List.of(1.5, 0.1, -3e38));
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    private void texts() {
        put(String.class, TEXTS);
        put(char.class, List.of('x', 'ä', '\'', '\\', '\t'));
        put(Character.class, List.of('x', '€', '"'));
        put(char[].class, TEXTS.stream().map(String::toCharArray).toList());
        put(byte[].class, List.of(new byte[0], new byte[]{0}, new byte[]{0, -1, '\\', '\'', 10, 13, 0}, new byte[70_000]));
    }

    private void times() {
        put(LocalDate.class,
                Stream.concat(MOMENTS.stream().map(LocalDateTime::toLocalDate), Stream.of(LocalDate.of(-43, 3, 15)))
                        .toList());
        put(LocalTime.class,
                Stream.of("00:00", "23:59:59.999", "13:14:15.12", "02:30", "12:00:00.001").map(LocalTime::parse).toList());
        put(LocalDateTime.class, MOMENTS);
        // PostgreSQL's driver is at odds with itself in the hours of the change of calendars.
        List<Instant> instants = MOMENTS.stream().filter(moment -> moment.getYear() != 1582)
                .map(moment -> moment.toInstant(ZoneOffset.UTC)).toList();
        put(Instant.class, instants);
        put(OffsetDateTime.class, instants.stream().map(instant -> instant.atOffset(ZoneOffset.ofHours(5))).toList());
        put(ZonedDateTime.class, instants.stream().map(instant -> instant.atZone(ZoneId.of("Europe/Zurich"))).toList());
        put(java.time.OffsetTime.class, List.of(LocalTime.of(13, 14, 15).atOffset(ZoneOffset.ofHours(5)),
                LocalTime.of(2, 0).atOffset(ZoneOffset.ofHoursMinutes(-3, -30))));
        put(java.util.Date.class, MOMENTS.stream().map(Timestamp::valueOf).toList());
        put(Timestamp.class, MOMENTS.stream().map(Timestamp::valueOf).toList());
        put(java.sql.Date.class, MOMENTS.stream().map(moment -> java.sql.Date.valueOf(moment.toLocalDate())).toList());
        put(java.sql.Time.class, Stream.of("00:00:00", "23:59:59", "12:34:56").map(java.sql.Time::valueOf).toList());
        put(Calendar.class, MOMENTS.stream().map(moment -> {
            Calendar calendar = Calendar.getInstance();
            calendar.setTime(Timestamp.valueOf(moment));
            return calendar;
        }).toList());
        put(Duration.class, List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(3).plusNanos(123_456_789)));
        put(Year.class, List.of(Year.of(2024), Year.of(-44)));
        put(Month.class, List.of(Month.JANUARY, Month.DECEMBER));
        put(MonthDay.class, List.of(MonthDay.of(2, 29)));
    }

    private void others() throws Exception {
        put(ZoneId.class, List.of(ZoneId.of("Europe/Zurich"), ZoneId.of("Z"), ZoneId.of("UTC+05:30")));
        put(ZoneOffset.class, List.of(ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(-3, -30)));
        put(TimeZone.class, List.of(TimeZone.getTimeZone("Europe/Zurich")));
        put(Currency.class, List.of(Currency.getInstance("CHF")));
        put(Locale.class, List.of(Locale.forLanguageTag("de-CH"), Locale.forLanguageTag("zh-Hans-CN")));
        put(java.net.URL.class, List.of(URI.create("https://example.org/a?b=%20#c").toURL()));
        values.put("java.lang.Class<?>", List.of(String.class, Map.Entry.class));
        put(UUID.class, List.of(new UUID(0, 0), UUID.fromString("01234567-89ab-cdef-fedc-ba9876543210"), new UUID(-1, -1)));
        put(Everything.Colour.class, List.of(Everything.Colour.RED, Everything.Colour.BLUE));
        put(InetAddress.class, List.of(InetAddress.getByName("192.168.0.1"), InetAddress.getByName("fe80::1:0:0:2")));
        values.put("java.util.Map<java.lang.String, java.lang.Object>", List.of(Map.of(),
                Map.of("a", List.of(1, 2.5, -0.1), "b", Map.of("c", true), "text", String.join("|", TEXTS)),
                Map.of("\"\\ä😀", "")));
        values.put("java.util.List<java.lang.Integer>", List.of(List.of(), List.of(1, -2)));
    }

    private void lists() {
        put(String[].class, List.of(new String[0], new String[]{null, "null", "", "a,b"}, TEXTS.toArray(new String[0])));
        values.put("java.util.List<java.lang.String>", List.of(List.of(), new ArrayList<>(TEXTS), Arrays.asList("a", null)));
        put(int[].class, List.of(new int[0], new int[]{1, -2, Integer.MAX_VALUE}));
        values.put("java.lang.Long[]", List.of(new Long[0], new Long[]{1L, null, Long.MIN_VALUE}));
        values.put("java.util.List<java.util.UUID>", List.of(List.of(new UUID(1, 2))));
        values.put("java.util.List<" + Everything.Colour.class.getName() + ">",
                List.of(List.of(Everything.Colour.BLUE, Everything.Colour.RED)));
        values.put("java.util.List<java.time.LocalDate>", List.of(List.of(LocalDate.of(2024, 2, 29), LocalDate.of(999, 1, 1))));
        values.put("java.util.List<java.lang.Boolean>", List.of(Arrays.asList(true, null, false)));
        put(double[].class, List.of(new double[]{0.1, 1e300, Double.NaN, Double.POSITIVE_INFINITY}));
        values.put("java.util.List<java.math.BigDecimal>",
                List.of(decimals("1.50", "-12345678901234567890123456789012345.67")));
        values.put("java.util.List<java.time.Instant>",
                List.of(List.of(Instant.parse("2024-07-29T13:14:15.123456Z"), Instant.EPOCH)));
    }
}
