package io.quarkiverse.hyperstack.deployment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.deployment.entity.first.Apple;
import io.quarkus.test.QuarkusUnitTest;

class EntitiesSwitchedOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Apple.class))
            .overrideConfigKey("quarkus.hyperstack.enabled", "false")
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:sqlite:target/switched-off.sqlite")
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "none");

    @Inject
    EntityManagerFactory factory;

    @Test
    void nothingOfOursIsInPlace() {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);

        assertThat(sessions.getJdbcServices().getDialect()).isExactlyInstanceOf(SQLiteDialect.class);
        assertThat(sessions.getServiceRegistry().requireService(SchemaManagementTool.class))
                .isExactlyInstanceOf(HibernateSchemaManagementTool.class);
        assertThat(sessions.getMappingMetamodel().getEntityDescriptor(Apple.class).getGenerator())
                .isExactlyInstanceOf(SequenceStyleGenerator.class);
    }
}
