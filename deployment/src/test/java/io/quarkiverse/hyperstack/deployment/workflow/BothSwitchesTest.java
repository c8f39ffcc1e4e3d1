package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusUnitTest;

class BothSwitchesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Book.class))
            .overrideConfigKey("quarkus.hyperstack.synchronize", "true")
            .overrideConfigKey("quarkus.hyperstack.migrate", "true")
            .assertException(e -> assertThat(e)
                    .hasMessageContaining(Problem.BOTH_SWITCHES.code() + " quarkus.hyperstack.synchronize and"
                            + " quarkus.hyperstack.migrate are both true in test"));

    @Test
    void theBuildFailsAndNamesBothKeys() {
        Assertions.fail("built and started");
    }
}
