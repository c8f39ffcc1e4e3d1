package io.quarkiverse.hyperstack.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.internal.StandardServiceRegistryImpl;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.CommandAcceptanceException;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

import io.quarkiverse.hyperstack.entity.hint.DeclaredTables;
import io.quarkiverse.hyperstack.entity.hint.EntityValues;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.StoredValues;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkus.hibernate.orm.runtime.HibernateOrmRuntimeConfigPersistenceUnit;

/**
 * A persistence unit whose mapping is complete.
 *
 * @param name its name
 * @param datasource the name of its datasource
 * @param metadata the mapping
 * @param settings Hibernate's settings as the build has fixed them
 */
record MappedUnit(String name, String datasource, Metadata metadata, Map<String, Object> settings) {

    MappedUnit {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(datasource, "datasource");
        settings = new HashMap<>(settings);
    }

    /**
     * Works out what the entities want.
     *
     * @param config its configuration
     * @return the structure with the hints
     */
    Desired desired(HibernateOrmRuntimeConfigPersistenceUnit config) {
        return awake(config,
                (tool, options) -> EntityScript.of(metadata, options, ContributableMatcher.ALL, tool).desired());
    }

    /**
     * Works out what the entities say of values.
     *
     * @param config its configuration
     * @return what no structure shows
     */
    StoredValues storedValues(HibernateOrmRuntimeConfigPersistenceUnit config) {
        return awake(config, (tool, options) -> EntityValues.of(metadata, EntityScript.context(metadata, options, tool),
                options.getConfigurationValues()));
    }

    /**
     * Lists what the entities declare, without working out its structure.
     *
     * @param config its configuration
     * @return the tables, and what counts ids
     */
    DeclaredNames declared(HibernateOrmRuntimeConfigPersistenceUnit config) {
        return awake(config, (tool, options) -> DeclaredTables.of(metadata, EntityScript.context(metadata, options, tool)));
    }

    private <T> T awake(HibernateOrmRuntimeConfigPersistenceUnit config,
            BiFunction<HibernateSchemaManagementTool, ExecutionOptions, T> question) {
        StandardServiceRegistryImpl registry = (StandardServiceRegistryImpl) metadata.getDatabase().getServiceRegistry();
        if (registry.isActive()) {
            return answer(registry, question);
        }
        Map<String, Object> all = StartSettings.of(settings, config);
        try (OfflineServices services = OfflineServices.wake(registry, metadata.getDatabase().getDialect(), all)) {
            ValidationConstraints.apply(metadata, all, services.registry().requireService(ClassLoaderService.class));
            return answer(services.registry(), question);
        }
    }

    private static <T> T answer(ServiceRegistryImplementor services,
            BiFunction<HibernateSchemaManagementTool, ExecutionOptions, T> question) {
        HibernateSchemaManagementTool tool = new HibernateSchemaManagementTool();
        tool.injectServices(services);
        return question.apply(tool, options(services));
    }

    private static ExecutionOptions options(ServiceRegistryImplementor services) {
        return SchemaManagementToolCoordinator.buildExecutionOptions(
                services.requireService(ConfigurationService.class).getSettings(), MappedUnit::halt);
    }

    private static void halt(CommandAcceptanceException failure) {
        throw failure;
    }
}
