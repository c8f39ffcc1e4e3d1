package io.quarkiverse.hyperstack.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.smallrye.config.SmallRyeConfigBuilder;

class DisposableDataTest {

    @ParameterizedTest
    @EnumSource(value = RunKind.class, names = {"DEVELOPMENT", "PRODUCTION"})
    void emptyingTablesIsRefusedOutsideOfTests(RunKind run) {
        assertThatThrownBy(() -> check(run, "<default>", "quarkus.hyperstack.truncate"))
                .isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.TRUNCATE_OUTSIDE_TESTS.code() + " quarkus.hyperstack.truncate=true would empty")
                .hasMessageContaining("no test (" + run + ")").hasMessageContaining("%test.quarkus.hyperstack.truncate=true");
        assertThatThrownBy(() -> check(run, "reports", "quarkus.hyperstack.\"reports\".truncate"))
                .hasMessageContaining("datasource \"reports\"")
                .hasMessageContaining("%test.quarkus.hyperstack.\"reports\".truncate=true");
    }

    @Test
    void aDatasourceAnswersForItselfAndATestMayDoIt() {
        assertThatCode(() -> {
            check(RunKind.TEST, "<default>", "quarkus.hyperstack.truncate");
            check(RunKind.PRODUCTION, "reports", "quarkus.hyperstack.truncate");
        }).doesNotThrowAnyException();
    }

    @Test
    void droppingIsRefusedInProductionOnly() {
        assertThatThrownBy(() -> check(RunKind.PRODUCTION, "<default>", "quarkus.hyperstack.drop-schema"))
                .hasMessageStartingWith(Problem.DROP_IN_PRODUCTION.code() + " quarkus.hyperstack.drop-schema=true would drop");
        assertThatCode(() -> {
            check(RunKind.DEVELOPMENT, "<default>", "quarkus.hyperstack.drop-schema");
            check(RunKind.TEST, "<default>", "quarkus.hyperstack.drop-schema");
        }).doesNotThrowAnyException();
    }

    private static void check(RunKind run, String datasource, String key) {
        new DisposableData(run, new SmallRyeConfigBuilder().withMapping(HyperstackRuntimeConfig.class)
                .withDefaultValue(key, "true").addDiscoveredConverters().build())
                .check(new Datasource(datasource, "sqlite", false));
    }
}
