package io.quarkiverse.hyperstack.copy.value;

import java.util.TimeZone;

import org.jspecify.annotations.Nullable;

/**
 * {@code date}. An integer is the millisecond at which the day began where the application ran; one that is no beginning of a
 * day is refused, because then that was in another time zone, or it is no milliseconds.
 *
 * @param clock the one of the place where the application ran
 */
record Dates(WallClock clock) implements Family {

    Dates(TimeZone zone) {
        this(new WallClock(zone));
    }

    @Override
    public Converted integer(long value) {
        if (Math.abs(value / WallClock.DAY) > Days.LAST + 1) {
            return Converted.not(Reason.OUT_OF_RANGE, value + " milliseconds since 1970");
        }
        long shown = clock.at(value);
        long day = Math.floorDiv(shown, WallClock.DAY);
        // Where the clock jumps over midnight the day begins at one o'clock.
        if (shown != day * WallClock.DAY && Math.floorDiv(clock.at(value - 1), WallClock.DAY) == day) {
            StringBuilder text = new StringBuilder().append(value).append(" milliseconds are no beginning of a day, but ");
            Days.append(day, text);
            text.append(' ');
            Days.appendTime((shown - day * WallClock.DAY) * 1_000_000, text);
            return Converted.not(Reason.NOT_A_DATE, text.append(": was it stored in another time zone?").toString());
        }
        return written(day, value);
    }

    @Override
    public Converted real(double value) {
        return midnight(Moment.julian(value), Double.toString(value));
    }

    @Override
    public Converted text(String value) {
        return midnight(TemporalText.moment(value), Shown.of(value));
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_A_DATE, "the bytes " + Shown.of(value));
    }

    private Converted midnight(@Nullable Moment moment, String value) {
        if (moment == null) {
            return Converted.not(Reason.NOT_A_DATE, value);
        }
        return moment.nanos() != 0 || moment.offsetSeconds() != null
                ? Converted.not(Reason.NOT_A_DATE, value + " has a time of day")
                : written(moment.day(), value);
    }

    private static Converted written(long day, Object value) {
        if (day < Days.FIRST || day > Days.LAST) {
            return Converted.not(Reason.OUT_OF_RANGE, value + "; date takes 4713 BC to 5874897");
        }
        StringBuilder text = new StringBuilder(16);
        return Converted.to(Days.append(day, text) ? text.append(" BC").toString() : text.toString());
    }
}
