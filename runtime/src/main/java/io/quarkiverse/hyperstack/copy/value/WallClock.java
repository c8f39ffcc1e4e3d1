package io.quarkiverse.hyperstack.copy.value;

import java.util.TimeZone;

/**
 * What a clock on the wall shows at an instant. It is the clock of {@code java.sql.Timestamp} and its sisters, through which
 * Hibernate stores and both drivers read: with the offsets of {@code java.util} (they differ from those of {@code java.time}
 * before 1900), and with dates of the Julian calendar before 15 October 1582.
 *
 * @param zone where the clock is
 * @param offset what follows a time that it shows, such as {@code +00}
 */
record WallClock(TimeZone zone, String offset) {

    static final int DAY = 86_400_000;

    /** The clock of instants. */
    static final WallClock UTC = new WallClock(TimeZone.getTimeZone("UTC"), "+00");

    /** What the clock shows when the calendar of 15 October 1582 begins. */
    private static final long GREGORIAN = -141_427L * DAY;

    /** The clock of dates and times without a zone. */
    WallClock(TimeZone zone) {
        this(zone, "");
    }

    /** What it shows at an instant, in milliseconds since 1970, as if the calendar had never changed. */
    long at(long millis) {
        long shown = millis + zone.getOffset(millis);
        return shown >= GREGORIAN ? shown : shown + (long) Days.julianShift(Math.floorDiv(shown, DAY)) * DAY;
    }
}
