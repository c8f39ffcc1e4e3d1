package io.quarkiverse.hyperstack.copy.value;

import org.jspecify.annotations.Nullable;

/**
 * A date and a time of day as a text names them.
 *
 * @param day since the beginning of 1970
 * @param nanos since midnight
 * @param offsetSeconds from UTC; null where the text names none
 */
record Moment(long day, long nanos, @Nullable Integer offsetSeconds) {

    private static final double JULIAN_1970 = 2_440_587.5;

    /** What a Julian day stands for, to the millisecond, which is all that such a number can hold; null where it is too large. */
    static @Nullable Moment julian(double value) {
        double millis = Math.rint((value - JULIAN_1970) * WallClock.DAY);
        if (!(Math.abs(millis) < 1e17)) {
            return null;
        }
        long day = Math.floorDiv((long) millis, WallClock.DAY);
        return new Moment(day, ((long) millis - day * WallClock.DAY) * 1_000_000, null);
    }

    /** What a clock shows at that moment; the clock's own where no offset is named. */
    Moment shownBy(WallClock clock) {
        if (offsetSeconds == null) {
            return this;
        }
        long millis = day * WallClock.DAY + nanos / 1_000_000 - offsetSeconds * 1000L;
        long shown = clock.at(millis);
        long shownDay = Math.floorDiv(shown, WallClock.DAY);
        return new Moment(shownDay, (shown - shownDay * WallClock.DAY) * 1_000_000 + nanos % 1_000_000, null);
    }
}
