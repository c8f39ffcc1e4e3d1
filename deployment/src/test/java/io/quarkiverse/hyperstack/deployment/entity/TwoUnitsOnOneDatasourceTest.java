package io.quarkiverse.hyperstack.deployment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.LogRecord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.deployment.entity.first.Apple;
import io.quarkiverse.hyperstack.deployment.entity.second.Pear;
import io.quarkiverse.hyperstack.entity.sqlite.HyperstackSqliteDialect;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;

class TwoUnitsOnOneDatasourceTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Apple.class, Pear.class))
            .overrideConfigKey("quarkus.application.name", "fruits")
            .overrideConfigKey("quarkus.hibernate-orm.\"first\".datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.\"first\".packages", Apple.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"first\".schema-management.strategy", "update")
            .overrideConfigKey("quarkus.hibernate-orm.\"second\".datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.\"second\".packages", Pear.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"second\".schema-management.strategy", "update")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.hyperstack.entity"))
            .assertLogRecords(records -> assertThat(records).extracting(LogRecord::getLevel, LogRecord::getMessage)
                    .allSatisfy(record -> assertThat(record.toString()).contains("INFO", "The database follows the entities"))
                    .hasSizeBetween(0, 2));

    @Inject
    @PersistenceUnit("first")
    EntityManager first;

    @Inject
    @PersistenceUnit("second")
    EntityManager second;

    @Test
    void eachUnitHasItsTablesAndNoneReportsThoseOfTheOther() {
        QuarkusTransaction.requiringNew().run(() -> {
            Apple apple = new Apple();
            first.persist(apple);
            first.flush();
            assertThat(apple.id).isNotNull();
        });
        QuarkusTransaction.requiringNew().run(() -> second.persist(new Pear()));

        assertThat(first.unwrap(org.hibernate.Session.class).getSessionFactory().unwrap(SessionFactoryImplementor.class)
                .getJdbcServices().getDialect()).isInstanceOf(HyperstackSqliteDialect.class);
    }

    @Test
    void theDatabaseRemembersEachUnitUnderTheNameOfItsApplication() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> first
                .createNativeQuery("select owner from hyperstack_sync order by owner", String.class).getResultList()))
                .hasToString("[fruits/first, fruits/second]");
    }
}
