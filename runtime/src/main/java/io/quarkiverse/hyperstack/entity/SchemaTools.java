package io.quarkiverse.hyperstack.entity;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationRuntimeInitListener;

/** Puts our schema management tool in the place of Hibernate's, for one persistence unit. */
public final class SchemaTools implements HibernateOrmIntegrationRuntimeInitListener {

    private final Policy policy;

    /**
     * @param policy how far it may go
     */
    public SchemaTools(Policy policy) {
        this.policy = policy;
    }

    @Override
    public void contributeRuntimeProperties(BiConsumer<String, Object> propertyCollector) {
        // nothing to add
    }

    @Override
    public List<StandardServiceInitiator<?>> contributeServiceInitiators() {
        return List.of(new Initiator(policy));
    }

    private record Initiator(Policy policy) implements StandardServiceInitiator<SchemaManagementTool> {

        @Override
        public Class<SchemaManagementTool> getServiceInitiated() {
            return SchemaManagementTool.class;
        }

        @Override
        public SchemaManagementTool initiateService(@Nullable Map<String, Object> settings,
                ServiceRegistryImplementor services) {
            return new SynchronizingSchemaTool(LiveDatabase::of, policy);
        }
    }
}
