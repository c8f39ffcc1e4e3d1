package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.QuarkusUnitTest;

class DisabledTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Book.class))
            .overrideConfigKey("quarkus.hyperstack.enabled", "false")
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:sqlite:target/disabled.sqlite")
            .setLogRecordPredicate(r -> r.getLoggerName().startsWith("io.quarkiverse.hyperstack"))
            .assertLogRecords(records -> assertThat(records).isEmpty());

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.hibernate-orm.schema-management.strategy")
    String strategy;

    @Test
    void switchedOffNothingOfQuarkusIsChanged() throws SQLException {
        assertThat(strategy).isEqualTo("none");
        assertThat(dataSource.getConfiguration().connectionPoolConfiguration().maxSize()).isEqualTo(50);
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("pragma busy_timeout")) {
            assertThat(rows.getInt(1)).isEqualTo(3000);
        }
    }
}
