package io.quarkiverse.hyperstack.copy.value;

import java.time.ZoneId;
import java.util.Objects;

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
        return new PlainText(to);
    }
}
