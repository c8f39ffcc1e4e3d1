package io.quarkiverse.hyperstack.entity;

import java.util.HashMap;
import java.util.Map;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;

import io.quarkus.hibernate.orm.runtime.HibernateOrmRuntimeConfigPersistenceUnit;

/** What a start adds to the settings of the build, as far as the structure depends on it. */
final class StartSettings {

    private StartSettings() {
    }

    /**
     * Hibernate's settings.
     *
     * @param build those of the build
     * @param unit the configuration of the persistence unit
     * @return those of a start that does not look at the database
     */
    @SuppressWarnings("deprecation")
    static Map<String, Object> of(Map<String, Object> build, HibernateOrmRuntimeConfigPersistenceUnit unit) {
        Map<String, Object> settings = new HashMap<>(build);
        settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
        settings.remove(JdbcSettings.JAKARTA_HBM2DDL_DB_VERSION);
        settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_CREATE_SCHEMAS, String.valueOf(
                unit.database().generation().createSchemas().orElse(unit.schemaManagement().createSchemas())));
        unit.database().defaultCatalog().ifPresent(catalog -> settings.put(MappingSettings.DEFAULT_CATALOG, catalog));
        unit.database().defaultSchema().ifPresent(schema -> settings.put(MappingSettings.DEFAULT_SCHEMA, schema));
        settings.putAll(unit.unsupportedProperties());
        return settings;
    }
}
