package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.health.MigrationsHealthCheck;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.test.QuarkusUnitTest;

/** With {@code quarkus.hyperstack.enabled=false} a command is no command, and Flyway is as Quarkus makes it. */
class SwitchedOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar
            .addAsResource(new StringAsset("create table book (id integer primary key);"), "db/migration/V1__books.sql"))
            .overrideConfigKey("quarkus.hyperstack.enabled", "false")
            .overrideConfigKey("quarkus.hyperstack.command", "migrate status")
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:sqlite:target/switched-off.sqlite");

    @Inject
    Flyway flyway;

    @Inject
    @Any
    Instance<FlywayConfigurationCustomizer> customizers;

    @Inject
    @Any
    Instance<MigrationsHealthCheck> healthChecks;

    @Test
    void theApplicationStartsAndNothingOfOursIsThere() {
        DataSource source = flyway.getConfiguration().getDataSource();

        assertThat(source).isInstanceOf(AgroalDataSource.class);
        assertThat(flyway.getConfiguration().getCallbacks()).isEmpty();
        assertThat(customizers).isEmpty();
        assertThat(healthChecks).isEmpty();
    }
}
