package io.quarkiverse.hyperstack.copy.value;

import org.jspecify.annotations.Nullable;

/**
 * {@code timestamp} and {@code timestamp with time zone}. An integer is milliseconds since 1970, always, as the driver reads
 * it. Text and Julian days say what the clock shows.
 *
 * @param clock the one whose time the column holds
 * @param digits of a second that it takes
 */
record Timestamps(WallClock clock, int digits) implements Family {

    @Override
    public Converted integer(long value) {
        if (Math.abs(value / WallClock.DAY) > Days.LAST_OF_TIMESTAMPS + 1) {
            return Converted.not(Reason.OUT_OF_RANGE, value + " milliseconds since 1970");
        }
        long shown = clock.at(value);
        long day = Math.floorDiv(shown, WallClock.DAY);
        return written(day, (shown - day * WallClock.DAY) * 1_000_000, value);
    }

    @Override
    public Converted real(double value) {
        return moment(Moment.julian(value), value);
    }

    @Override
    public Converted text(String value) {
        return moment(TemporalText.moment(value), value);
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_A_DATE, "the bytes " + Shown.of(value));
    }

    private Converted moment(@Nullable Moment moment, Object value) {
        if (moment == null) {
            return Converted.not(Reason.NOT_A_DATE, value instanceof String text ? Shown.of(text) : value.toString());
        }
        Moment shown = moment.shownBy(clock);
        return written(shown.day(), shown.nanos(), value);
    }

    private Converted written(long day, long nanos, Object value) {
        if (day < Days.FIRST || day > Days.LAST_OF_TIMESTAMPS) {
            return Converted.not(Reason.OUT_OF_RANGE, value + "; timestamp takes 4713 BC to 294276");
        }
        if (Days.finerThan(digits, nanos)) {
            return Converted.not(Reason.WOULD_ROUND, value + "; the column takes " + digits + " digits of a second");
        }
        StringBuilder text = new StringBuilder(32);
        boolean beforeChrist = Days.append(day, text);
        text.append(' ');
        Days.appendTime(nanos, text);
        text.append(clock.offset());
        return Converted.to(beforeChrist ? text.append(" BC").toString() : text.toString());
    }
}
