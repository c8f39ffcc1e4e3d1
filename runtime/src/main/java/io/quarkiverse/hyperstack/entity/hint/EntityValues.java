package io.quarkiverse.hyperstack.entity.hint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.mapping.BasicValue;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.GeneratedIds;
import io.quarkiverse.hyperstack.schema.StoredValues;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** What the mapping says of values and no structure shows. */
public final class EntityValues {

    private EntityValues() {
    }

    /**
     * Reads the mapping.
     *
     * @param metadata the mapping
     * @param context the default schema
     * @param settings Hibernate's settings
     * @return what it says
     */
    public static StoredValues of(Metadata metadata, SqlStringGenerationContext context, Map<String, Object> settings) {
        Naming naming = new Naming(metadata.getDatabase(), context);
        String zone = zone(settings.get(JdbcSettings.JDBC_TIME_ZONE));
        Map<QualifiedName, String> zones = new HashMap<>();
        Set<ColumnName> inUtc = new HashSet<>();
        for (MappedColumn column : Mapping.of(metadata, naming).columns()) {
            ColumnName name = naming.column(column.table(), column.column());
            if (zone != null) {
                zones.put(name.table(), zone);
            }
            if (isInUtc(column)) {
                inUtc.add(name);
            }
        }
        return new StoredValues(zones, inUtc, new IdSources(metadata, context).all().stream()
                .map(source -> ids(source, naming)).toList());
    }

    private static @Nullable String zone(@Nullable Object setting) {
        return setting instanceof TimeZone zone ? zone.getID() : setting == null ? null : setting.toString();
    }

    /** Hibernate gives such values to the driver with a clock in UTC, and the others with that of the application. */
    private static boolean isInUtc(MappedColumn column) {
        if (!(column.value() instanceof BasicValue basic)) {
            return false;
        }
        int type = basic.resolve().getJdbcType().getDefaultSqlTypeCode();
        return type == SqlTypes.TIME_UTC || type == SqlTypes.TIMESTAMP_UTC;
    }

    private static GeneratedIds ids(IdSource source, Naming naming) {
        List<ColumnName> columns = source.numbered().stream()
                .map(numbered -> naming.column(numbered.table(), numbered.column())).distinct().toList();
        return new GeneratedIds(naming.name(source.name()), counter(source.counter(), naming), columns);
    }

    private static GeneratedIds.@Nullable Counter counter(IdSource.@Nullable Counter counter, Naming naming) {
        return counter == null
                ? null
                : new GeneratedIds.Counter(naming.verbatim(counter.column()),
                        counter.segmentColumn() == null ? null : naming.verbatim(counter.segmentColumn()), counter.segment(),
                        counter.ahead(), counter.block());
    }
}
