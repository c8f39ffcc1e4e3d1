package io.quarkiverse.hyperstack.copy.value;

import java.time.ZoneId;
import java.util.Objects;
import java.util.TimeZone;

/**
 * Chooses how the values of a column come over.
 *
 * @param zone of the JVM in which the application stored dates and times
 * @param written the zone in which Hibernate writes timestamps and times that have none of their own:
 *        {@code hibernate.jdbc.time_zone}, or that of the JVM. SQLite's driver takes no notice of it, PostgreSQL's does
 */
public record Conversions(ZoneId zone, ZoneId written) {

    public Conversions {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(written, "written");
    }

    /**
     * For an application that does not set {@code hibernate.jdbc.time_zone}.
     *
     * @param zone of its JVM
     */
    public Conversions(ZoneId zone) {
        this(zone, zone);
    }

    /**
     * The conversion for a pair of columns.
     *
     * @param from where values come from
     * @param to where they go to
     * @return never null; for a type that cannot be converted every value is a misfit
     */
    public ColumnConversion between(SourceColumn from, TargetColumn to) {
        if (to.database() == Database.SQLITE) {
            return from.database() == Database.SQLITE
                    ? new Stored(to)
                    : new IntoPostgresql(new Unconvertible(to.type()), to.nullable());
        }
        Family family = new Families(TimeZone.getTimeZone(zone), TimeZone.getTimeZone(written)).of(to);
        boolean same = from.database() == Database.POSTGRESQL && from.type().equals(to.type()) && to.labels().isEmpty();
        return same ? new Verbatim(family, to.nullable()) : new IntoPostgresql(family, to.nullable());
    }
}
