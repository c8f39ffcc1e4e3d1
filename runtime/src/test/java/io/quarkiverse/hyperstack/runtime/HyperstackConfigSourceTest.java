package io.quarkiverse.hyperstack.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Unit;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class HyperstackConfigSourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a$b", "a$$b", "${key}", "a\\$b", "$${x}", "a\\\\$$\\", "${x:y}$"})
    void aPasswordFromTheEnvironmentArrivesAsItIs(String password) {
        String address = "postgres://ann:" + password.replace("%", "%25") + "@db/shop";
        SmallRyeConfig config = config("postgresql", Map.of(DatabaseUrl.KEY, address), Map.of());

        assertThat(config.getValue("quarkus.datasource.password", String.class)).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_HYPERSTACK__REPORTS__MIGRATE", "QUARKUS_HYPERSTACK_REPORTS_MIGRATE"})
    void theEnvironmentSwitchesADatasource(String variable) {
        SmallRyeConfig config = config("sqlite", Map.of(variable, "true", "QUARKUS_HYPERSTACK_SYNCHRONIZE", "true"), Map.of());

        assertThat(config.getRawValue("quarkus.flyway.\"reports\".migrate-at-start")).isEqualTo("true");
        assertThat(config.getRawValue("quarkus.flyway.migrate-at-start")).isEqualTo("false");
        assertThat(config.getRawValue("quarkus.hibernate-orm.schema-management.strategy")).isEqualTo("update");
        assertThat(config.getRawValue("quarkus.hibernate-orm.\"reports\".schema-management.strategy")).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.datasource.\"reports\".jdbc.url", "quarkus.datasource.reports.jdbc.url"})
    void aKeyOfTheUsersHasNoDefaultInAnySpelling(String key) {
        SmallRyeConfig config = config("sqlite", Map.of(), Map.of(key, "jdbc:sqlite:mine.db"));

        List<String> names = new ArrayList<>();
        config.getPropertyNames().forEach(names::add);
        assertThat(names).contains(key, "quarkus.datasource.jdbc.url").filteredOn(
                name -> name.startsWith("quarkus.datasource.") && name.endsWith("jdbc.url")).hasSize(2);
        assertThat(config.getRawValue(key)).isEqualTo("jdbc:sqlite:mine.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_BUSY_TIMEOUT"})
    void theEnvironmentOverridesAConnectionDefault(String variable) {
        SmallRyeConfig config = config("sqlite", Map.of(variable, "77"), Map.of());

        assertThat(config.getConfigSource(HyperstackConfigSource.NAME).orElseThrow().getPropertyNames())
                .contains("quarkus.datasource.jdbc.acquisition-timeout")
                .noneMatch(key -> key.replaceAll("[^A-Za-z0-9]", "_").equalsIgnoreCase(variable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void switchedOffThereAreNoDefaults(String kind) {
        SmallRyeConfig config = config(kind, Map.of(), Map.of("quarkus.hyperstack.enabled", "false"));

        assertThat(config.getConfigSource(HyperstackConfigSource.NAME)).isEmpty();
    }

    @Test
    void aBuildSeesTheKindOfAnAddressAndNothingElseOfIt() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("prod")
                .withSources(new EnvConfigSource(Map.of(DatabaseUrl.KEY, "postgres://ann:hunter2@db/shop"), 300))
                .withSources(new HyperstackConfigSourceFactory()).build();
        ConfigSource defaults = config.getConfigSource(HyperstackConfigSource.NAME).orElseThrow();

        assertThat(defaults.getProperties()).containsOnly(Map.entry("quarkus.datasource.db-kind", "postgresql"),
                Map.entry("quarkus.datasource.devservices.enabled", "false"));
    }

    private static BuiltApplication built(String kind) {
        return new BuiltApplication(RunKind.PRODUCTION, Optional.empty(),
                List.of(new Datasource("<default>", kind, true), new Datasource("reports", "sqlite", false)),
                List.of(new Unit("<default>", "<default>", true), new Unit("reports", "reports", true)));
    }

    private static SmallRyeConfig config(String kind, Map<String, String> environment, Map<String, String> properties) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("prod")
                .withDefaultValue(BuiltApplication.KEY, HyperstackConfigSource.literal(built(kind).encode()))
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(properties, "application.properties", 250))
                .withSources(new HyperstackConfigSourceFactory()).build();
    }
}
