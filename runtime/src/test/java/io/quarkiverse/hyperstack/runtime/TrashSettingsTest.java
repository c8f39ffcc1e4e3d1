package io.quarkiverse.hyperstack.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.trash.Limits;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

class TrashSettingsTest {

    @Test
    void lostValuesGoToTheTrashUnlessThisIsProduction() {
        TrashSettings unset = settings("<default>", Map.of());

        assertThat(unset.dataLoss(RunKind.DEVELOPMENT)).isEqualTo(DataLoss.TRASH);
        assertThat(unset.dataLoss(RunKind.TEST)).isEqualTo(DataLoss.TRASH);
        assertThat(unset.dataLoss(RunKind.PRODUCTION)).isEqualTo(DataLoss.REFUSE);
        assertThat(unset.limits()).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void aValueThatIsSetCountsForItsDatasource() {
        Map<String, String> values = Map.of("quarkus.hyperstack.data-loss", "trash",
                "quarkus.hyperstack.\"reports\".data-loss", "refuse", "quarkus.hyperstack.\"reports\".trash-retention", "P7D",
                "quarkus.hyperstack.\"reports\".trash-rows", "10");

        assertThat(settings("<default>", values).dataLoss(RunKind.PRODUCTION)).isEqualTo(DataLoss.TRASH);
        assertThat(settings("reports", values).dataLoss(RunKind.DEVELOPMENT)).isEqualTo(DataLoss.REFUSE);
        assertThat(settings("reports", values).limits()).isEqualTo(new Limits(Duration.ofDays(7), 10));
        assertThat(settings("other", values).dataLoss(RunKind.PRODUCTION)).isEqualTo(DataLoss.REFUSE);
    }

    @Test
    void negativeLimitsAreRefusedByTheirKey() {
        assertThatThrownBy(() -> settings("<default>", Map.of("quarkus.hyperstack.trash-rows", "-1")).limits())
                .isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.TRASH_LIMITS.code() + " quarkus.hyperstack.trash-rows=-1 is negative");
        assertThatThrownBy(
                () -> settings("reports", Map.of("quarkus.hyperstack.\"reports\".trash-retention", "PT-1S")).limits())
                .hasMessageContaining("quarkus.hyperstack.\"reports\".trash-retention=PT-1S is negative");
    }

    @Test
    void valuesThatNobodyKnowsAreRefusedWithThoseThatExist() {
        assertThatThrownBy(() -> settings("<default>", Map.of("quarkus.hyperstack.data-loss", "lose")))
                .hasMessageContaining("lose").hasMessageContaining("trash").hasMessageContaining("refuse");
    }

    private static TrashSettings settings(String datasource, Map<String, String> values) {
        HyperstackRuntimeConfig config = new SmallRyeConfigBuilder().withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(HyperstackRuntimeConfig.class).withDefaultValues(new HashMap<>(values)).build()
                .getConfigMapping(HyperstackRuntimeConfig.class);
        return new TrashSettings(datasource, config.datasources().get(datasource));
    }
}
