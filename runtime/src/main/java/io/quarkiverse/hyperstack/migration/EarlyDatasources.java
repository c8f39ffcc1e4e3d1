package io.quarkiverse.hyperstack.migration;

import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.tm.XAResourceRecoveryRegistry;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.runtime.AgroalDataSourceSupport;
import io.quarkus.agroal.runtime.AgroalOpenTelemetryWrapper;
import io.quarkus.agroal.runtime.DataSources;
import io.quarkus.agroal.runtime.DataSourcesJdbcBuildTimeConfig;
import io.quarkus.agroal.runtime.DataSourcesJdbcRuntimeConfig;
import io.quarkus.arc.Arc;
import io.quarkus.datasource.runtime.DataSourcesBuildTimeConfig;
import io.quarkus.datasource.runtime.DataSourcesRuntimeConfig;
import io.quarkus.narayana.jta.runtime.TransactionManagerConfiguration;
import io.smallrye.config.SmallRyeConfig;

/**
 * Datasources exactly as Quarkus makes them, but before its own beans for them are there. Those beans are initialized
 * together with all others at run time, which is too late for a command that must start none of them.
 */
@SuppressWarnings("removal")
final class EarlyDatasources {

    private final AgroalDataSourceSupport support;

    EarlyDatasources(AgroalDataSourceSupport support) {
        this.support = support;
    }

    AgroalDataSource open(String name) {
        DataSources sources = new DataSources(config(DataSourcesBuildTimeConfig.class), config(DataSourcesRuntimeConfig.class),
                config(DataSourcesJdbcBuildTimeConfig.class), config(DataSourcesJdbcRuntimeConfig.class),
                config(TransactionManagerConfiguration.class), bean(TransactionManager.class),
                bean(XAResourceRecoveryRegistry.class), bean(TransactionSynchronizationRegistry.class), support,
                Arc.container().select(AgroalPoolInterceptor.class, Any.Literal.INSTANCE),
                Arc.container().select(AgroalOpenTelemetryWrapper.class));
        return sources.createDataSource(name, false, Map.of());
    }

    static <T> T config(Class<T> mapping) {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(mapping);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
