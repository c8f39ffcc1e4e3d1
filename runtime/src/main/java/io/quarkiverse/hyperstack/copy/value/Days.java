package io.quarkiverse.hyperstack.copy.value;

import java.time.LocalDate;

/** Days since the beginning of 1970, and how PostgreSQL writes them. */
final class Days {

    /** The days that PostgreSQL knows: of {@code timestamp} and of {@code date}. */
    static final long FIRST = LocalDate.of(-4713, 11, 24).toEpochDay();
    static final long LAST_OF_TIMESTAMPS = LocalDate.of(294_276, 12, 31).toEpochDay();
    static final long LAST = LocalDate.of(5_874_897, 12, 31).toEpochDay();

    private static final long FROM_YEAR_ZERO = 719_468;
    private static final int FOUR_CENTURIES = 146_097;

    private Days() {
    }

    /** By how many days the day that is called the same in the calendar without change lies elsewhere, for days before it. */
    static int julianShift(long day) {
        // The Julian calendar repeats itself every 1461 days, and its year 0 begins, in March, two days before the other's.
        long days = day + FROM_YEAR_ZERO + 2;
        long cycle = Math.floorDiv(days, 1461);
        int inCycle = (int) (days - cycle * 1461);
        int yearInCycle = Math.min(inCycle / 365, 3);
        long year = cycle * 4 + yearInCycle;
        int dayOfYear = inCycle - yearInCycle * 365;
        int march = (5 * dayOfYear + 2) / 153;
        long calendarYear = march < 10 ? year : year + 1;
        int month = march < 10 ? march + 3 : march - 9;
        int dayOfMonth = dayOfYear - (153 * march + 2) / 5 + 1;
        return (int) (of(calendarYear, month, dayOfMonth) - day);
    }

    /** The day of a date. 29 February of a year that has none is 1 March. */
    static long of(long year, int month, int dayOfMonth) {
        long y = month > 2 ? year : year - 1;
        long era = Math.floorDiv(y, 400);
        int yearOfEra = (int) (y - era * 400);
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1;
        return era * FOUR_CENTURIES + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - FROM_YEAR_ZERO;
    }

    /**
     * Writes a date.
     *
     * @return whether it lies before Christ, which is written behind the time
     */
    static boolean append(long day, StringBuilder text) {
        long days = day + FROM_YEAR_ZERO;
        long era = Math.floorDiv(days, FOUR_CENTURIES);
        int inEra = (int) (days - era * FOUR_CENTURIES);
        int yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365;
        int dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int march = (5 * dayOfYear + 2) / 153;
        long year = era * 400 + yearOfEra + (march < 10 ? 0 : 1);
        boolean beforeChrist = year <= 0;
        long shown = beforeChrist ? 1 - year : year;
        if (shown < 1000) {
            text.append(shown < 10 ? "000" : shown < 100 ? "00" : "0");
        }
        text.append(shown).append('-');
        two(march < 10 ? march + 3 : march - 9, text);
        text.append('-');
        two(dayOfYear - (153 * march + 2) / 5 + 1, text);
        return beforeChrist;
    }

    /** Writes the time of a day, with as many digits of a second as are needed. */
    static void appendTime(long nanosOfDay, StringBuilder text) {
        int seconds = (int) (nanosOfDay / 1_000_000_000);
        two(seconds / 3600, text);
        text.append(':');
        two(seconds / 60 % 60, text);
        text.append(':');
        two(seconds % 60, text);
        int nanos = (int) (nanosOfDay % 1_000_000_000);
        if (nanos > 0) {
            text.append('.');
            for (int digit = 100_000_000; nanos > 0; digit /= 10) {
                text.append((char) ('0' + nanos / digit));
                nanos %= digit;
            }
        }
    }

    /** Whether a fraction of a second has more digits than a type takes. */
    static boolean finerThan(int digits, long nanos) {
        long unit = 1_000_000_000;
        for (int i = 0; i < digits; i++) {
            unit /= 10;
        }
        return nanos % unit != 0;
    }

    private static void two(int number, StringBuilder text) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
