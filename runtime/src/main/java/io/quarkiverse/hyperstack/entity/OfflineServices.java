package io.quarkiverse.hyperstack.entity;

import java.util.List;
import java.util.Map;

import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.internal.BootstrapServiceRegistryImpl;
import org.hibernate.boot.registry.internal.StandardServiceRegistryImpl;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.internal.ConfigurationServiceInitiator;
import org.hibernate.engine.jdbc.env.internal.JdbcEnvironmentImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.internal.JdbcServicesInitiator;
import org.hibernate.engine.jdbc.internal.SqlStatementLoggerInitiator;
import org.hibernate.service.spi.ServiceRegistryImplementor;

import io.quarkus.hibernate.orm.runtime.boot.registry.MirroringIntegratorService;
import io.quarkus.hibernate.orm.runtime.cdi.QuarkusManagedBeanRegistryInitiator;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusStrategySelectorBuilder;
import io.quarkus.hibernate.orm.runtime.service.FlatClassLoaderService;

/**
 * The services of a mapping before Hibernate has started. Quarkus puts them to sleep at the end of static initialization and
 * wakes them up when it starts Hibernate; this does the same for a while, with the few that need no database.
 *
 * @param registry the services
 */
record OfflineServices(StandardServiceRegistryImpl registry) implements AutoCloseable {

    /**
     * Wakes the services up.
     *
     * @param registry asleep
     * @param dialect the one of the mapping, which a start uses as well
     * @param settings Hibernate's
     * @return to be closed, so that Hibernate can start afterwards
     */
    static OfflineServices wake(StandardServiceRegistryImpl registry, Dialect dialect, Map<String, Object> settings) {
        registry.resetAndReactivate(bootstrap(), initiators(dialect), List.of(), settings);
        return new OfflineServices(registry);
    }

    private static BootstrapServiceRegistry bootstrap() {
        return new BootstrapServiceRegistryImpl(true, FlatClassLoaderService.INSTANCE,
                QuarkusStrategySelectorBuilder.buildRuntimeSelector(FlatClassLoaderService.INSTANCE),
                new MirroringIntegratorService(List.of()));
    }

    private static List<StandardServiceInitiator<?>> initiators(Dialect dialect) {
        return List.of(ConfigurationServiceInitiator.INSTANCE, new Environment(dialect), JdbcServicesInitiator.INSTANCE,
                SqlStatementLoggerInitiator.INSTANCE, QuarkusManagedBeanRegistryInitiator.INSTANCE);
    }

    @Override
    public void close() {
        registry.close();
        registry.resetParent(null);
    }

    private record Environment(Dialect dialect) implements StandardServiceInitiator<JdbcEnvironment> {

        @Override
        public Class<JdbcEnvironment> getServiceInitiated() {
            return JdbcEnvironment.class;
        }

        @Override
        public JdbcEnvironment initiateService(Map<String, Object> settings, ServiceRegistryImplementor services) {
            return new JdbcEnvironmentImpl(services, dialect);
        }
    }
}
