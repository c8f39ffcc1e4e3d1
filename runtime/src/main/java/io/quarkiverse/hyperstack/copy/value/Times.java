package io.quarkiverse.hyperstack.copy.value;

import java.util.TimeZone;

/**
 * {@code time}. An integer is milliseconds since 1970: usually of its first day, where the application ran, but Hibernate keeps
 * the day of a {@code java.util.Date}. Only what the clock shows counts.
 *
 * @param clock the one of the place where the application ran
 * @param digits of a second that the column takes
 */
record Times(WallClock clock, int digits) implements Family {

    Times(TimeZone zone, int digits) {
        this(new WallClock(zone), digits);
    }

    @Override
    public Converted integer(long value) {
        if (Math.abs(value / WallClock.DAY) > Days.LAST) {
            return Converted.not(Reason.OUT_OF_RANGE, value + " milliseconds since 1970");
        }
        return written(Math.floorMod(clock.at(value), WallClock.DAY) * 1_000_000L, value);
    }

    @Override
    public Converted real(double value) {
        Moment moment = Moment.julian(value);
        return moment == null ? Converted.not(Reason.NOT_A_DATE, Double.toString(value)) : written(moment.nanos(), value);
    }

    @Override
    public Converted text(String value) {
        long nanos = TemporalText.time(value);
        if (nanos < 0) {
            // The driver, told to store text, stores the time with the date of 1970.
            Moment moment = TemporalText.moment(value);
            if (moment == null || moment.day() != 0 || moment.offsetSeconds() != null) {
                return Converted.not(Reason.NOT_A_DATE, Shown.of(value));
            }
            nanos = moment.nanos();
        }
        return written(nanos, value);
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_A_DATE, "the bytes " + Shown.of(value));
    }

    private Converted written(long nanos, Object value) {
        StringBuilder text = new StringBuilder(16);
        Days.appendTime(nanos, text);
        return Days.finerThan(digits, nanos)
                ? Converted.not(Reason.WOULD_ROUND,
                        value + " is " + text + "; the column takes " + digits + " digits of a second")
                : Converted.to(text.toString());
    }
}
