package io.quarkiverse.hyperstack.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * What the entities say of values and no structure shows.
 *
 * @param timeZones the zone in which dates and times without one are written, by table, where it is not that of the JVM
 * @param inUtc columns whose dates and times are those of a clock in UTC, whatever the zone of their table
 * @param ids where generated ids come from
 */
public record StoredValues(Map<QualifiedName, String> timeZones, Set<ColumnName> inUtc, List<GeneratedIds> ids) {

    public StoredValues {
        timeZones = Collections.unmodifiableMap(new TreeMap<>(timeZones));
        inUtc = Set.copyOf(inUtc);
        ids = List.copyOf(ids);
    }

    /**
     * Nothing is known.
     *
     * @return says nothing of any value
     */
    public static StoredValues none() {
        return new StoredValues(Map.of(), Set.of(), List.of());
    }

    /**
     * What two mappings of one database say. Of a table that both map, the first one counts.
     *
     * @param more the other one
     * @return both
     */
    public StoredValues and(StoredValues more) {
        Map<QualifiedName, String> zones = new TreeMap<>(more.timeZones);
        zones.putAll(timeZones);
        Set<ColumnName> columns = new LinkedHashSet<>(inUtc);
        columns.addAll(more.inUtc);
        List<GeneratedIds> all = new ArrayList<>(ids);
        more.ids.stream().filter(other -> !ids.contains(other)).forEach(all::add);
        return new StoredValues(zones, columns, all);
    }
}
