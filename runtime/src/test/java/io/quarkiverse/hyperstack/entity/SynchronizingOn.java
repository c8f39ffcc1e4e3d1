package io.quarkiverse.hyperstack.entity;

import java.sql.DriverManager;
import java.util.Map;
import java.util.Optional;

import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** Puts our tool into a Hibernate without Quarkus, on a database with a known URL. */
public record SynchronizingOn(String url, DataLoss dataLoss, ConnectionSource connections,
        @Nullable String build) implements StandardServiceInitiator<SchemaManagementTool> {

    public SynchronizingOn(String url) {
        this(url, DataLoss.TRASH);
    }

    public SynchronizingOn(String url, DataLoss dataLoss) {
        this(url, dataLoss, () -> DriverManager.getConnection(url), null);
    }

    @Override
    public Class<SchemaManagementTool> getServiceInitiated() {
        return SchemaManagementTool.class;
    }

    @Override
    public SchemaManagementTool initiateService(@Nullable Map<String, Object> settings, ServiceRegistryImplementor services) {
        return new SynchronizingSchemaTool(
                registry -> Optional.of(new LiveDatabase(url, connections)),
                new Policy(Rules.of("<default>", dataLoss), true, build));
    }
}
