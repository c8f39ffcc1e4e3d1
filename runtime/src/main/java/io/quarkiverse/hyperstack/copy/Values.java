package io.quarkiverse.hyperstack.copy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

import io.quarkiverse.hyperstack.copy.value.Conversions;
import io.quarkiverse.hyperstack.schema.StoredValues;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * How the application stored the values.
 *
 * @param zone of the processes in which it stored dates and times. The driver of SQLite knows no other, that of PostgreSQL also
 *        knows Hibernate's
 * @param stored what its entities say of them
 */
public record Values(ZoneId zone, StoredValues stored) {

    public Values {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(stored, "stored");
    }

    /** The conversions for a column of the target. */
    Conversions of(Table table, Column column) {
        boolean inUtc = stored.inUtc().stream().anyMatch(name -> Matching.isSame(name.table(), table.name())
                && name.column().equalsIgnoreCase(column.name()));
        return new Conversions(zone, inUtc ? ZoneOffset.UTC : written(table));
    }

    private ZoneId written(Table table) {
        return stored.timeZones().entrySet().stream().filter(entry -> Matching.isSame(entry.getKey(), table.name()))
                .findFirst().map(entry -> ZoneId.of(entry.getValue())).orElse(zone);
    }
}
