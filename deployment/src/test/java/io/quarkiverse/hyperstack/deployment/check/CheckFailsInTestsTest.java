package io.quarkiverse.hyperstack.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusUnitTest;

class CheckFailsInTestsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Chair.class).addAsResource(new StringAsset(Chair.FILE),
                    "db/migration/V1__chair.sql"))
            .assertException(e -> assertThat(e).hasMessageContaining(Problem.FILES_DISAGREE.code())
                    .hasMessageContaining(Chair.MISSING));

    @Test
    void theStartFailsWithTheMissingStatement() {
        Assertions.fail("started");
    }
}
