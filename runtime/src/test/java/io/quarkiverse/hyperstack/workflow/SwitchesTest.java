package io.quarkiverse.hyperstack.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class SwitchesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', nullValues = "-", value = {
            // run, has files, synchronize, migrate -> workflow
            "DEVELOPMENT false - - SYNCHRONIZE", "DEVELOPMENT true - - MIGRATE", "TEST false - - SYNCHRONIZE",
            "TEST true - - MIGRATE", "PRODUCTION false - - NONE", "PRODUCTION true - - NONE",
            "DEVELOPMENT true true - SYNCHRONIZE", "DEVELOPMENT true true false SYNCHRONIZE",
            "DEVELOPMENT false - true MIGRATE", "DEVELOPMENT false false true MIGRATE", "DEVELOPMENT false false - NONE",
            "DEVELOPMENT true false - MIGRATE", "DEVELOPMENT true - false NONE", "DEVELOPMENT false - false SYNCHRONIZE",
            "DEVELOPMENT true false false NONE", "TEST false false false NONE", "PRODUCTION false true - SYNCHRONIZE",
            "PRODUCTION true - true MIGRATE", "PRODUCTION true false false NONE"})
    void theTableDecides(RunKind run, boolean files, Boolean synchronize, Boolean migrate, Workflow workflow) {
        Decision decision = switches(Setting.DEFAULT, synchronize, migrate).decide(run, files);

        assertThat(decision.workflow()).isEqualTo(workflow);
        assertThat(decision.reason()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(RunKind.class)
    void bothSwitchesOnAreRefusedByName(RunKind run) {
        assertThatThrownBy(() -> switches("reports", true, true).decide(run, true)).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.BOTH_SWITCHES.code())
                .hasMessageContaining("quarkus.hyperstack.\"reports\".synchronize")
                .hasMessageContaining("quarkus.hyperstack.\"reports\".migrate").hasMessageContaining(run.toString());
    }

    @Test
    void theReasonNamesTheKeyThatWasSet() {
        assertThat(switches(Setting.DEFAULT, true, null).decide(RunKind.PRODUCTION, false).reason())
                .isEqualTo("quarkus.hyperstack.synchronize=true is set");
    }

    @ParameterizedTest
    @CsvSource({"dev, PRODUCTION, DEVELOPMENT", "test, PRODUCTION, TEST", "prod, DEVELOPMENT, PRODUCTION",
            "staging, PRODUCTION, PRODUCTION", "mine, DEVELOPMENT, DEVELOPMENT", "mine, TEST, TEST"})
    void aProfileOfOnesOwnCountsAsWhatWasLaunched(String profile, RunKind launched, RunKind kind) {
        assertThat(RunKind.of(List.of(profile), launched)).isEqualTo(kind);
    }

    private static Switches switches(String datasource, Boolean synchronize, Boolean migrate) {
        return new Switches(datasource, Optional.ofNullable(synchronize), Optional.ofNullable(migrate));
    }
}
