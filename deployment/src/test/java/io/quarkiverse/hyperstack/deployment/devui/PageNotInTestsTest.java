package io.quarkiverse.hyperstack.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.devui.HyperstackJsonRpcService;
import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkus.arc.Arc;
import io.quarkus.test.QuarkusUnitTest;

class PageNotInTestsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Harbor.class, Ship.class))
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Test
    void theServiceOfThePageIsNoBean() {
        assertThat(Arc.container().listAll(Seeds.class, Any.Literal.INSTANCE)).isNotEmpty();
        assertThat(Arc.container().listAll(HyperstackJsonRpcService.class, Any.Literal.INSTANCE)).isEmpty();
    }
}
