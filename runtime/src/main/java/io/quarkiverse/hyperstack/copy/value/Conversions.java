package io.quarkiverse.hyperstack.copy.value;

import java.time.ZoneId;
import java.util.Objects;
import java.util.TimeZone;

/**
 * Chooses how the values of a column come over.
 *
 * @param zone in which the application stored dates and times that have no zone of their own
 */
public record Conversions(ZoneId zone) {

    public Conversions {
        Objects.requireNonNull(zone, "zone");
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
        Family family = new Families(TimeZone.getTimeZone(zone)).of(to);
        boolean same = from.database() == Database.POSTGRESQL && from.type().equals(to.type()) && to.labels().isEmpty();
        return same ? new Verbatim(family, to.nullable()) : new IntoPostgresql(family, to.nullable());
    }
}
