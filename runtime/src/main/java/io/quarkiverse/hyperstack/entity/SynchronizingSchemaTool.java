package io.quarkiverse.hyperstack.entity;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.internal.exec.JdbcContext;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.hibernate.tool.schema.spi.SchemaMigrator;

/**
 * Hibernate's tool with another {@code update}. Creating, dropping and validating stay Hibernate's; on SQLite they
 * run on a connection of their own, because a drop switches foreign keys off.
 */
final class SynchronizingSchemaTool extends HibernateSchemaManagementTool {

    private final transient Function<ServiceRegistry, Optional<LiveDatabase>> databases;
    private final transient Policy policy;

    SynchronizingSchemaTool(Function<ServiceRegistry, Optional<LiveDatabase>> databases, Policy policy) {
        this.databases = databases;
        this.policy = policy;
    }

    @Override
    public SchemaMigrator getSchemaMigrator(Map<String, Object> options) {
        return databases.apply(getServiceRegistry())
                .<SchemaMigrator>map(database -> new SynchronizingMigrator(this, database, policy))
                .orElseGet(() -> super.getSchemaMigrator(options));
    }

    @Override
    protected GenerationTarget buildDatabaseTarget(JdbcContext jdbcContext, boolean needsAutoCommit) {
        return databases.apply(getServiceRegistry()).filter(LiveDatabase::isSqlite)
                .<GenerationTarget>map(database -> new OwnConnectionTarget(database.connections()))
                .orElseGet(() -> super.buildDatabaseTarget(jdbcContext, needsAutoCommit));
    }
}
