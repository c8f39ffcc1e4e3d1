package io.quarkiverse.hyperstack.copy.value;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times: {@code 2024-02-29}, {@code 2024-02-29 12:30:45.123456789+02:00}, {@code 2024-02-29T10:30Z},
 * {@code 12:30}, {@code 0044-03-15 BC}. No guessing: every part has its digits and exists in the calendar.
 */
final class TemporalText {

    private final String text;
    private int at;
    private boolean wrong;

    private TemporalText(String text) {
        this.text = text;
    }

    /** A date, with a time or without, or null where the text is none. */
    static @Nullable Moment moment(String text) {
        TemporalText reader = new TemporalText(text);
        return reader.moment();
    }

    /** A time of day in nanoseconds, or -1 where the text is none. */
    static long time(String text) {
        TemporalText reader = new TemporalText(text);
        long nanos = reader.timeOfDay();
        return reader.wrong || reader.at < text.length() ? -1 : nanos;
    }

    private @Nullable Moment moment() {
        int end = text.indexOf('-', 1);
        long year = end < 4 || end > 7 ? fail() : number(end);
        expect('-');
        int month = number(at + 2);
        expect('-');
        int dayOfMonth = number(at + 2);
        long nanos = 0;
        Integer offset = null;
        if (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == ' ' && isDigit(at + 1))) {
            at++;
            nanos = timeOfDay();
            offset = offset();
        }
        if (text.startsWith(" BC", at)) {
            at += 3;
            year = year > 0 ? 1 - year : fail();
        } else if (year == 0) {
            fail();
        }
        if (wrong || at < text.length() || !isDay(year, month, dayOfMonth)) {
            return null;
        }
        return new Moment(Days.of(year, month, dayOfMonth), nanos, offset);
    }

    private long timeOfDay() {
        int hour = number(at + 2);
        expect(':');
        int minute = number(at + 2);
        int second = 0;
        long nanos = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            second = number(at + 2);
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                nanos = fraction();
            }
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return fail();
        }
        return (hour * 3600L + minute * 60 + second) * 1_000_000_000 + nanos;
    }

    private long fraction() {
        long nanos = 0;
        int digits = 0;
        for (; isDigit(at); at++, digits++) {
            nanos = nanos * 10 + text.charAt(at) - '0';
        }
        if (digits == 0 || digits > 9) {
            return fail();
        }
        for (; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private @Nullable Integer offset() {
        if (at + 1 < text.length() && text.charAt(at) == ' ' && text.charAt(at + 1) != 'B') {
            at++;
        }
        if (at == text.length() || text.charAt(at) == ' ') {
            return null;
        }
        char sign = text.charAt(at++);
        if (sign == 'Z' || sign == 'z') {
            return 0;
        }
        if (sign != '+' && sign != '-') {
            fail();
            return null;
        }
        int seconds = number(at + 2) * 3600;
        for (int unit = 60; unit > 0 && at < text.length() && text.charAt(at) != ' '; unit /= 60) {
            at += text.charAt(at) == ':' ? 1 : 0;
            seconds += number(at + 2) * unit;
        }
        if (seconds > 18 * 3600) {
            fail();
        }
        return sign == '-' ? -seconds : seconds;
    }

    private int number(int end) {
        if (wrong || end > text.length()) {
            return fail();
        }
        int number = 0;
        for (; at < end; at++) {
            if (!isDigit(at)) {
                return fail();
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private void expect(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
        } else {
            fail();
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private int fail() {
        wrong = true;
        return 0;
    }

    private static boolean isDay(long year, int month, int dayOfMonth) {
        if (month < 1 || month > 12 || dayOfMonth < 1) {
            return false;
        }
        int nextMonth = month == 12 ? 1 : month + 1;
        return dayOfMonth <= Days.of(month == 12 ? year + 1 : year, nextMonth, 1) - Days.of(year, month, 1);
    }
}
